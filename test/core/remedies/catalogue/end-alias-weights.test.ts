import endAliasWeights from '../../../../core/remedies/catalogue/end-alias-weights.ts';
import { lambdaFacts } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const shared = { name: 'live', version: '4', revisionId: 'rev-4', weights: { '5': 0.1 } };
const update = (weights: Record<string, number>) => ({
  FunctionName: 'orders',
  Name: 'live',
  RoutingConfig: { AdditionalVersionWeights: weights },
});

remedyTable(endAliasWeights, [
  {
    name: 'a tenth of the requests go to another version',
    facts: { lambda: lambdaFacts({ alias: { known: shared } }) },
    expected: {
      operations: [
        {
          id: 'end-weights',
          service: 'lambda',
          action: 'UpdateAlias',
          input: { ...update({}), RevisionId: 'rev-4' },
          expects: { version: { FunctionVersion: '4' }, weights: { '5': 0.1 } },
          undo: [{ service: 'lambda', action: 'UpdateAlias', input: update({ '5': 0.1 }) }],
        },
      ],
      lifetime: 'stopgap',
    },
  },
  { name: 'all go to one version', facts: { lambda: lambdaFacts() }, expected: null },
  { name: 'no alias', facts: { lambda: lambdaFacts({ alias: null }) }, expected: null },
  {
    name: 'the alias could not be read',
    facts: {
      lambda: lambdaFacts({ alias: { gap: { what: 'lambda:GetAlias', because: 'denied' } } }),
    },
    expected: 'gap',
  },
]);
