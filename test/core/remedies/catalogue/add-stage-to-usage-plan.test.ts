import { expect } from '@jest/globals';
import remedy from '../../../../core/remedies/catalogue/add-stage-to-usage-plan.ts';
import { configuration, rest } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = (data: Record<string, string>) => ({
  check: 'api-key-not-in-usage-plan',
  subject: 'prod',
  data,
});
const facts = {
  configuration: configuration({
    rest: rest({ otherPlans: [{ id: 'plan1', name: 'partners', stages: ['b:live', 'a:dev'] }] }),
  }),
};
const update = (op: string) => ({
  service: 'apigateway',
  action: 'UpdateUsagePlan',
  input: {
    usagePlanId: 'plan1',
    patchOperations: [{ op, path: '/apiStages', value: 'a1b2c3d4e5:prod' }],
  },
});

remedyTable(remedy, [
  {
    name: 'the plan that the stage was in',
    cause: cause({ usagePlanId: 'plan1', removed: 'yes' }),
    facts,
    expected: {
      operations: [
        {
          id: 'add-stage',
          ...update('add'),
          expects: { '/apiStages': ['a:dev', 'b:live'] },
          undo: [update('remove')],
        },
      ],
      blastRadius: expect.arrayContaining([
        expect.objectContaining({ code: 'add-stage-to-usage-plan.was-there' }),
      ]) as never,
    },
  },
  { name: 'no plan is known', cause: cause({}), facts, expected: null },
  { name: 'another plan', cause: cause({ usagePlanId: 'plan2' }), facts, expected: null },
]);
