import { evidence } from '../../model/evidence.ts';
import type { Call } from '../../model/plan.ts';
import { known } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { failsUnseen, judgeAuthorizing, runsOf } from './helpers/authorizing.ts';
import { ofNewVersion } from './helpers/new-version.ts';
import { naming, refs } from './helpers/routes.ts';
import { versionChange } from './helpers/version-change.ts';

/**
 * The function of a Lambda authorizer runs until its timeout ends it, so API Gateway can decide nothing and answers 500.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html
 */
const id = 'authorizer-timeout';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'WEBSOCKET'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'authorizer',
  accountsFor: ['authorizer-lambda-error'],
  // Lambda hands the timeout on as an error of the function.
  looksLike: ['authorizer-lambda-error'],
  ...ofNewVersion,
  telemetry: { reasons: 'support', routes: 'support' },
  judge: (facts, signals) =>
    judgeAuthorizing(facts, (fn, routes) => {
      const configuration = known(fn.configuration);
      if (!signals.logsRead) known(fn.metrics);
      const { errors, longest, reached, thrown, timedOut } = runsOf(fn);
      if (configuration === null || (!reached && timedOut.length === 0)) return healthy;
      const named = [
        ...failuresOf(signals, id, [...routes]),
        ...failuresOf(signals, 'authorizer-lambda-error', [...routes]),
      ];
      const failures = [...new Set(named)];
      const isSlow = signals.symptom === 'latency';
      if (failures.length === 0 && !isSlow && !failsUnseen(signals, routes)) return healthy;
      const { timeout, memorySize } = configuration;
      const change = versionChange(fn, routes, facts, signals);
      const alone = thrown.length === 0 && errors !== 0;
      return faulty({
        subject: fn.arn,
        confidence: alone && (timedOut.length > 0 || failures.length > 0) ? 'certain' : 'likely',
        evidence: [
          evidence(`${id}.reached`, {
            function: fn.name,
            timeout,
            longest: Math.round(longest ?? timeout * 1000),
            count: routes.length,
          }),
          ...timedOut
            .slice(0, 1)
            .map((line) => evidence(`${id}.line`, { line: line.slice(0, 240) })),
          ...logged(failures, id),
          ...change.evidence,
        ],
        routes: refs(routes),
        remedies: change.unlisted ? [] : change.remedies,
        advised: [moreOf(fn.name, timeout, memorySize)],
        data: { ...naming(fn), ...change.data },
      });
    }),
});

/** Twice the time and the memory, which brings more processor; behind an alias a new version must be published after it. */
const moreOf = (FunctionName: string, timeout: number, memory: number): Call => ({
  service: 'lambda',
  action: 'UpdateFunctionConfiguration',
  input: {
    FunctionName,
    Timeout: Math.min(timeout * 2, 29),
    MemorySize: Math.min(memory * 2, 10_240),
  },
});
