import type { LambdaFunction } from '../../model/facts/lambda.ts';
import { type Evidence, evidence } from '../../model/evidence.ts';
import { known, knownOr } from '../../model/reading.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { logged } from '../../signals/failures.ts';
import { differing } from './helpers/differing.ts';
import { blamedOn, figuresOf } from './helpers/faults.ts';
import { judgeFunctions } from './helpers/judge-functions.ts';
import { ofNewVersion } from './helpers/new-version.ts';
import { naming, refs } from './helpers/routes.ts';
import { saysTimedOut, timeoutsOf } from './helpers/timeouts.ts';
import { versionChange } from './helpers/version-change.ts';

/**
 * The function's code threw, and nothing caught it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html
 */
const id = 'lambda-unhandled-error';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'lambda-unhandled',
    pattern:
      /functionError"?\s*[:=]\s*"?Unhandled|Runtime\.(UnhandledPromiseRejection|Unhandled)|\bInvoke Error\b|Unhandled ?Promise ?Rejection|"errorMessage"\s*:.*"errorType"\s*:|"errorType"\s*:.*"errorMessage"\s*:|\[ERROR\] [a-z_][\w.]*:(\s|$)/i,
    causes: ['lambda-unhandled-error'],
    hop: 'backend',
  },
]);

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  ...ofNewVersion,
  telemetry: { reasons: 'support', routes: 'support' },
  judge: (facts, signals) =>
    judgeFunctions(facts, (fn, routes) => {
      const figures = figuresOf(fn, facts.lambda);
      const counted = figures?.errors ?? 0;
      // A bare 502 fits a malformed response as well; Lambda's Errors metric distinguishes the two.
      const failures = blamedOn(fn, id, routes, facts.lambda, signals).filter(
        ({ lines, causes }) =>
          !lines.some(saysTimedOut) &&
          !(causes.includes('lambda-malformed-proxy-response') && figures?.errors === 0),
      );
      if (!signals.logsRead) known(fn.metrics);
      // Where the log leaves the route out, only a function for which Lambda counted errors is to blame.
      const named = failures.some(({ route }) => route !== null);
      if (figures?.errors === 0 && !named) return healthy;
      const thrown = ownErrors(fn);
      // Lambda counts a run that it ended as an error, too: that is another cause's finding.
      const onlyTimeouts = timeoutsOf(fn, facts)?.reached === true && thrown.length === 0;
      const silent = !signals.logsRead || signals.failures.length === 0;
      const unlogged = silent && signals.serverErrors > 0 && counted > 0;
      if (failures.length === 0 && (!unlogged || onlyTimeouts)) return healthy;
      const reasoned = failures.length > 0 || thrown.length > 0;
      const agree = counted > 0 && named;
      const change = versionChange(fn, routes, facts, signals);
      return faulty({
        subject: fn.arn,
        // Lambda counts an error for whatever ended a run: only a log says that code threw.
        confidence: change.unlisted || !reasoned ? 'possible' : agree ? 'certain' : 'likely',
        evidence: [
          ...logged(failures, id),
          ...(counted > 0
            ? [evidence(`${id}.errors`, { function: fn.name, errors: counted })]
            : []),
          ...thrown.slice(0, 3),
          ...change.evidence,
        ],
        routes: refs(routes),
        remedies: change.remedies,
        data: { ...naming(fn), ...change.data },
      });
    }),
});

/** What the function's own log says of errors other than timeouts. */
const ownErrors = (fn: LambdaFunction): Evidence[] =>
  differing(knownOr(fn.errors, []).map(({ text }) => text))
    .filter((text) => !saysTimedOut(text))
    .map((text) => ({ code: `${id}.line`, args: { line: text.slice(0, 240) } }));
