import { evidence } from '../../model/evidence.ts';
import type { Facts } from '../../model/facts.ts';
import type { LambdaFunction } from '../../model/facts/lambda.ts';
import { listedChanges } from '../../model/listed-changes.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';

/**
 * Drops the policies that a stage keeps of its Lambda authorizers, where the authorizer's function was changed after the first refusals
 * and requests are still refused by what it said before. Where nothing shows such a change, it would say the same again.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_FlushStageAuthorizersCache.html
 */
export default defineRemedy({
  id: 'flush-authorizer-cache',
  apis: ['REST'],
  risk: 'medium',
  writes: ['apigateway:FlushStageAuthorizersCache'],
  undoes: [],
  plan(cause, facts) {
    const { since, lastDenied, seconds } = cause.data ?? {};
    const lambda = functionOf(cause.subject, facts);
    if (typeof since !== 'string' || typeof lastDenied !== 'string' || !lambda) return null;
    const at = lastChange(lambda, facts);
    const keptUntil = at + Number(seconds) * 1000;
    const isKept = Date.parse(since) < at && at < Date.parse(lastDenied);
    if (!isKept || !(Date.parse(facts.window.end) < keptUntil)) return null;
    const { target, configuration } = facts;
    const args = { function: lambda.name, at: new Date(at).toISOString() };
    return {
      operations: [
        operation(
          'flush',
          call('apigateway:FlushStageAuthorizersCache', {
            restApiId: target.apiId,
            stageName: target.stage,
          }),
          { expects: { deploymentId: configuration.stage.deploymentId }, undo: [] },
        ),
      ],
      blastRadius: [
        evidence('flush-authorizer-cache.changed', args),
        evidence('flush-authorizer-cache.load', { stage: target.stage }),
        evidence('flush-authorizer-cache.no-undo'),
      ],
      lifetime: 'permanent',
    };
  },
});

/** The function of an authorizer: each method has one authorizer, so what decides on its methods is its function. */
function functionOf(authorizerId: string, { configuration, lambda }: Facts) {
  const guarded = known(configuration.routes).filter((one) => one.authorizerId === authorizerId);
  return lambda?.functions.find(({ authorizes = [] }) =>
    authorizes.some((one) =>
      guarded.some(({ path, httpMethod }) => path === one.path && httpMethod === one.httpMethod),
    ),
  );
}

/** Calls after which a function may answer otherwise. */
const changing = new Set(['UpdateAlias', 'UpdateFunctionCode', 'UpdateFunctionConfiguration']);

/** When what is asked was changed last, as far as it was read. @throws MissingEvidence where the function could not be read */
function lastChange({ name, configuration }: LambdaFunction, facts: Facts): number {
  const moved = listedChanges(facts).filter(
    (event) => changing.has(event.name) && event.resources.some(({ id }) => id === name),
  );
  const times = [known(configuration)?.lastModified ?? '', ...moved.map(({ at }) => at)];
  return Math.max(...times.map((time) => Date.parse(time) || 0));
}
