import { evidence } from '../../model/evidence.ts';
import type { Confidence } from '../../model/finding.ts';
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
  apis: ['REST', 'WEBSOCKET'],
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
      if (sure.length === 0 && (open.length === 0 || fails)) {
        requireLogs(facts, signals);
        return healthy;
      }
      const change = versionChange(fn, routes, facts, signals);
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
