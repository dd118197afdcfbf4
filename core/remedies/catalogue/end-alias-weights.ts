import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { functionInCause } from '../lambda-functions.ts';
import { call, operation } from '../operations.ts';

/**
 * The version that the alias names gets all requests again. The revision id makes Lambda refuse what is out of date.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html
 */
export default defineRemedy({
  id: 'end-alias-weights',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'medium',
  writes: ['lambda:UpdateAlias'],
  undoes: ['lambda:UpdateAlias'],
  plan(cause, facts) {
    const lambda = functionInCause(cause, facts);
    if (!lambda?.alias) return null;
    const { name, version, revisionId, weights } = known(lambda.alias);
    if (weights === undefined) return null;
    const alias = { FunctionName: lambda.name, Name: name };
    const share = (to: Readonly<Record<string, number>>) => ({
      ...alias,
      RoutingConfig: { AdditionalVersionWeights: to },
    });
    const others = Object.entries(weights)
      .map(([other, weight]) => `${other} (${Math.round(weight * 100)}%)`)
      .join(', ');
    return {
      operations: [
        operation(
          'end-weights',
          call('lambda:UpdateAlias', { ...share({}), RevisionId: revisionId }),
          {
            expects: { version: { FunctionVersion: version }, weights },
            undo: [call('lambda:UpdateAlias', share(weights))],
          },
        ),
      ],
      blastRadius: [
        evidence('end-alias-weights.version', { alias: name, version, others }),
        evidence('end-alias-weights.callers', { alias: name }),
      ],
      lifetime: 'stopgap',
    };
  },
});
