import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { brokenRoutes } from '../integrations.ts';
import { functionInCause } from '../lambda-functions.ts';
import { call, operation } from '../operations.ts';
import { publishVersion, publishVersionCalls } from '../publish-version.ts';

/** Seconds; see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const most = 900;

/**
 * Raises the timeout of the function to a second less than the integration waits, so that the function's own error is
 * seen rather than the gateway's. A published version cannot be changed: behind an alias, a new version is published.
 */
export default defineRemedy({
  id: 'raise-function-timeout',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'low',
  writes: ['lambda:UpdateFunctionConfiguration', ...publishVersionCalls.writes],
  undoes: ['lambda:UpdateFunctionConfiguration', ...publishVersionCalls.undoes],
  plan(cause, facts) {
    const lambda = functionInCause(cause, facts);
    const routes = brokenRoutes(cause, facts);
    const configuration = lambda && known(lambda.configuration);
    if (!lambda || !configuration || !routes || routes.length === 0) return null;
    const waits = Math.min(...routes.map(({ integration }) => integration.timeoutInMillis));
    const before = configuration.timeout;
    const after = Math.min(most, Math.floor(waits / 1000) - 1);
    if (after <= before) return null;
    const publish = lambda.qualifier === null ? [] : publishVersion(lambda);
    if (!publish) return null;
    const timeout = (seconds: number) =>
      call('lambda:UpdateFunctionConfiguration', {
        FunctionName: lambda.name,
        Timeout: seconds,
      });
    return {
      operations: [
        operation('raise', timeout(after), {
          expects: { Timeout: before },
          undo: [timeout(before)],
        }),
        ...publish,
      ],
      blastRadius: [
        evidence('raise-function-timeout.timeout', { before, after }),
        ...(publish.length > 0 ? [evidence('raise-function-timeout.publishes')] : []),
      ],
      lifetime: 'stopgap',
      // $LATEST may hold what was not meant to go live yet.
      ...(publish.length > 0 && { risk: 'high' }),
    };
  },
});
