import { evidence } from '../../model/evidence.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { blamedOn, figuresOf } from './helpers/faults.ts';
import { judgeFunctions } from './helpers/judge-functions.ts';
import { ofNewVersion } from './helpers/new-version.ts';
import { naming, refs } from './helpers/routes.ts';
import { versionChange } from './helpers/version-change.ts';

/**
 * The function ran and returned a malformed proxy response, so API Gateway answers 502.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html
 */
const id = 'lambda-malformed-proxy-response';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'lambda-malformed-proxy-response',
    pattern: /malformed lambda proxy/i,
    causes: ['lambda-malformed-proxy-response'],
    hop: 'backend',
  },
  {
    // An HTTP API's access log.
    id: 'http-api-malformed-response',
    pattern: /response from the Lambda function does ?n.?.?o?t match the format/i,
    causes: ['lambda-malformed-proxy-response'],
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
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) =>
    judgeFunctions(facts, (fn, routes) => {
      const proxies = routes.filter(({ integration }) => integration.type === 'AWS_PROXY');
      if (proxies.length === 0) return healthy;
      const blamed = blamedOn(fn, id, proxies, facts.lambda, signals);
      requireLogs(facts, signals, blamed);
      const figures = figuresOf(fn, facts.lambda);
      // A log that names only the status fits a thrown error as well; Lambda's Errors metric distinguishes the two.
      const failures = blamed.filter(
        ({ causes, lines }) =>
          (!causes.includes('lambda-unhandled-error') || (figures?.errors ?? 0) === 0) &&
          // Lambda itself answered, in the place of the function.
          !lines.some((line) => /lambda invocation failed with status/i.test(line)),
      );
      if (failures.length === 0) return healthy;
      const change = versionChange(fn, proxies, facts, signals);
      const said = failures.some(({ causes, route }) => causes.length === 1 && route !== null);
      const located = failures.some(({ route }) => route !== null);
      // Lambda answers of throttled runs were once logged as malformed, too.
      const sure = !change.unlisted && said && figures?.errors === 0 && figures.throttles === 0;
      return faulty({
        subject: fn.arn,
        // Without a route and without a new version this function is one of several that it may be.
        confidence: sure
          ? 'certain'
          : !change.unlisted && (located || change.remedies.length > 0)
            ? 'likely'
            : 'possible',
        evidence: [
          ...logged(failures, id),
          ...(sure ? [evidence(`${id}.no-function-error`, { function: fn.name })] : []),
          ...change.evidence,
        ],
        routes: refs(proxies),
        remedies: change.remedies,
        data: { ...naming(fn), ...change.data },
      });
    }),
});
