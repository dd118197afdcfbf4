import remedy from '../../../../core/remedies/catalogue/add-key-to-usage-plan.ts';
import { configuration, rest } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = (data: Record<string, string>) => ({
  check: 'api-key-not-in-usage-plan',
  subject: 'key1',
  data,
});
const facts = {
  configuration: configuration({
    rest: rest({
      usagePlans: {
        known: [
          {
            id: 'plan1',
            name: 'partners',
            apiStages: [{ apiId: 'a1b2c3d4e5', stage: 'prod' }],
          },
        ],
      },
    }),
  }),
};
const member = { usagePlanId: 'plan1', keyId: 'key1' };

remedyTable(remedy, [
  {
    name: 'the key and the plan',
    cause: cause(member),
    facts,
    expected: {
      operations: [
        {
          id: 'add-key',
          service: 'apigateway',
          action: 'CreateUsagePlanKey',
          input: { ...member, keyType: 'API_KEY' },
          expects: { member: false },
          undo: [{ service: 'apigateway', action: 'DeleteUsagePlanKey', input: member }],
        },
      ],
    },
  },
  { name: 'no key is known', cause: cause({ usagePlanId: 'plan1' }), facts, expected: null },
  {
    name: 'the plan does not cover the stage',
    cause: cause({ ...member, usagePlanId: 'plan2' }),
    facts,
    expected: null,
  },
]);
