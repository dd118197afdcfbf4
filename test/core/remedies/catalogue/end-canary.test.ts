import remedy from '../../../../core/remedies/catalogue/end-canary.ts';
import type { RestConfiguration } from '../../../../core/model/facts/rest.ts';
import { restOf } from '../../../../core/model/facts/configuration.ts';
import { configuration } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = {
  check: 'canary-bad-deployment',
  subject: 'prod',
  data: { percentTraffic: 10, deploymentId: 'canary1' },
};
const having = (canary: RestConfiguration['canary']) => ({
  configuration: configuration({ rest: { ...restOf(configuration()), canary } }),
});
const update = (value: string) => ({
  service: 'apigateway',
  action: 'UpdateStage',
  input: {
    restApiId: 'a1b2c3d4e5',
    stageName: 'prod',
    patchOperations: [{ op: 'replace', path: '/canarySettings/percentTraffic', value }],
  },
});

remedyTable(remedy, [
  {
    name: 'a canary that gets requests',
    cause,
    facts: having({ percentTraffic: 10, deploymentId: 'canary1' }),
    expected: {
      operations: [
        {
          id: 'end-canary',
          ...update('0'),
          expects: { '/canarySettings/percentTraffic': 10 },
          undo: [update('10')],
        },
      ],
    },
  },
  { name: 'no canary', cause, facts: having(null), expected: null },
  {
    name: 'a canary that gets none',
    cause,
    facts: having({ percentTraffic: 0, deploymentId: 'canary1' }),
    expected: null,
  },
  {
    name: 'another canary',
    cause,
    facts: having({ percentTraffic: 10, deploymentId: 'canary2' }),
    expected: null,
  },
]);
