import { expect, test } from '@jest/globals';
import type { Cause } from '../../../core/model/cause.ts';
import type { PendingChange } from '../../../core/model/facts/rest.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { goingBack } from '../../../core/remedies/going-back.ts';
import { remedies } from '../../../core/remedies/registry.generated.ts';
import { cause as anyCause, configuration, facts, rest } from '../remedies/facts.ts';
import { diagnosisOf } from '../workflow/samples.ts';

const pending: PendingChange = {
  route: { httpMethod: 'GET', path: '/rates' },
  kind: 'changed',
  fields: ['uri'],
};
const waiting = (changes: PendingChange[]) =>
  facts({ configuration: configuration({ rest: rest({ pendingChanges: { known: changes } }) }) });
const broken = anyCause({ check: 'integration-timeout', remedies: ['raise-integration-timeout'] });
const suspect = anyCause({
  check: 'bad-deployment-rollback',
  remedies: ['roll-back-deployment'],
  data: { previousDeploymentId: 'dep1' },
});
const planOf = (...calls: string[]): Plan =>
  ({
    operations: calls.map((call) => {
      const [service = '', action = ''] = call.split(':');
      return { id: call, service, action, input: {}, expects: null, undo: [] };
    }),
  }) as unknown as Plan;
const back = (plan: Plan, changes: PendingChange[], other: Cause) =>
  goingBack(broken, plan, diagnosisOf({ causes: [broken], unrelated: [other] }), waiting(changes));

const deploying = remedies.filter(({ writes }) => writes.includes('apigateway:CreateDeployment'));

test('there are remedies that deploy', () => {
  expect(deploying.map(({ id }) => id)).toContain('correct-integration-method');
});

test.each(deploying.map(({ id, writes }) => [id, writes] as const))(
  'the plan of %s gives way where it would ship changes of other people',
  (_, writes) => {
    const found = back(planOf(...writes), [pending], suspect);
    expect(found).toMatchObject({
      check: broken.check,
      remedies: ['roll-back-deployment'],
      data: { previousDeploymentId: 'dep1' },
    });
  },
);

test.each([
  ['nothing else waits', planOf('apigateway:CreateDeployment'), [], suspect],
  ['it does not deploy', planOf('apigateway:UpdateStage'), [pending], suspect],
  [
    'there is nothing to go back to',
    planOf('apigateway:CreateDeployment'),
    [pending],
    { ...suspect, remedies: [] },
  ],
])('a plan stays: %s', (_, plan, changes, other) => {
  expect(back(plan, changes, other)).toBeNull();
});
