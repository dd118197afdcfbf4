import { evidence } from '../../model/evidence.ts';
import type { Confidence } from '../../model/finding.ts';
import { knownOr } from '../../model/reading.ts';
import type { Failure } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { judgeAuthorizing, runsOf } from './helpers/authorizing.ts';
import { naming, refs } from './helpers/routes.ts';
import { versionChange } from './helpers/version-change.ts';

/**
 * The function of a Lambda authorizer answers with something that is not a policy: API Gateway cannot parse it and answers 500.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html
 */
const id = 'authorizer-invalid-response';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'authorizer',
  broughtBy: ['lambda:UpdateAlias', 'lambda:UpdateFunctionCode'],
  endedBy: ['lambda:UpdateAlias', 'lambda:UpdateFunctionCode'],
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) =>
    judgeAuthorizing(facts, (fn, routes) => {
      const { errors, thrown, timedOut } = runsOf(fn);
      const failures = failuresOf(signals, id, [...routes]);
      const sure = failures.filter(({ causes }) => causes.length === 1);
      const fails = (errors ?? 0) > 0 || thrown.length + timedOut.length > 0;
      // The type of the answer fits an error of the function as well.
      const open = failures.filter(
        ({ authorizerStatus }) => authorizerStatus === 200 && errors === 0,
      );
      const change = versionChange(fn, routes, facts, signals);
      // An HTTP API logs no status of its authorizer: runs without an error and a new version right before stand for it.
      const isNew =
        facts.target.apiKind === 'HTTP' &&
        failures.length > 0 &&
        errors === 0 &&
        knownOr(fn.metrics, null)?.throttles === 0 &&
        change.remedies.length > 0 &&
        !change.unlisted;
      if (sure.length === 0 && !isNew && (open.length === 0 || fails)) {
        requireLogs(facts, signals);
        return healthy;
      }
      return faulty({
        subject: fn.arn,
        confidence: sureOf(sure),
        evidence: [
          evidence(`${id}.function`, { function: fn.name, count: routes.length }),
          ...(errors === 0 ? [evidence(`${id}.no-errors`, { function: fn.name })] : []),
          ...logged(failures, id),
          ...change.evidence,
        ],
        routes: refs(routes),
        remedies: change.unlisted ? [] : change.remedies,
        data: { ...naming(fn), ...change.data },
      });
    }),
});

const sureOf = (sure: readonly Failure[]): Confidence => (sure.length > 0 ? 'certain' : 'likely');
