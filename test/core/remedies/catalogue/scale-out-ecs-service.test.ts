import { expect } from '@jest/globals';
import type { Facts } from '../../../../core/model/facts.ts';
import scaleOut from '../../../../core/remedies/catalogue/scale-out-ecs-service.ts';
import { deployment, scaling, service, serviceArn } from '../../checks/support/ecs.ts';
import { gap, known } from '../../checks/support/facts.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = (more: object = {}) => ({
  check: 'ecs-service-overloaded',
  subject: serviceArn,
  data: { serviceArn, good: 6, least: 5, before: 4, ...more },
});
const facts = (more: Parameters<typeof service>[0] = {}): Partial<Facts> => ({
  'vpc-link': { paths: [], ecsServices: known([service(more)]) },
});
const set = (desiredCount: number) => ({
  service: 'ecs',
  action: 'UpdateService',
  input: { cluster: 'store', service: 'stock', desiredCount },
});
const refused = (name: string, more: Parameters<typeof service>[0], data: object = {}) => ({
  name,
  cause: cause(data),
  facts: facts(more),
  expected: null,
});
const noted = (code: string, args: object = {}) =>
  expect.arrayContaining([
    expect.objectContaining({
      code: `scale-out-ecs-service.${code}`,
      args: expect.objectContaining(args),
    }),
  ]) as never;
const byTool = (tool: string): Partial<Facts> => ({
  ...facts(),
  changes: known({
    events: [
      {
        at: '2026-01-05T01:00:00.000Z',
        source: 'ecs.amazonaws.com',
        name: 'UpdateService',
        by: null,
        tool,
        resources: [{ kind: 'ecs-service', id: 'stock' }],
        details: {},
      },
    ],
    completeFrom: '',
    completeUntil: '',
  }),
});

remedyTable(scaleOut, [
  {
    name: 'as many tasks as the demand takes',
    cause: cause(),
    facts: facts(),
    expected: {
      lifetime: 'stopgap',
      operations: [{ id: 'scale', ...set(6), expects: 4, undo: [set(4)] }],
      blastRadius: noted('owner', { after: 6 }),
    },
  },
  {
    name: 'not more than twice as many',
    cause: cause({ good: 9, least: 7 }),
    facts: facts(),
    expected: { operations: [{ id: 'scale', ...set(8), expects: 4, undo: [set(4)] }] },
  },
  {
    name: 'what ran before, however few are left',
    cause: cause({ good: 4, least: 4, scaledIn: 1 }),
    facts: facts({ desired: 1, running: 1 }),
    expected: {
      risk: 'high',
      operations: [{ id: 'scale', ...set(4), expects: 1, undo: [set(1)] }],
      blastRadius: noted('scaled-in'),
    },
  },
  {
    name: 'no more than its scalable target allows',
    cause: cause(),
    facts: facts({ scaling: known(scaling({ max: 5 })) }),
    expected: {
      operations: [{ id: 'scale', ...set(5), expects: 4, undo: [set(4)] }],
      blastRadius: noted('bounds', { max: 5 }),
    },
  },
  {
    name: 'of a stack, which is said',
    cause: cause(),
    facts: facts({ stack: 'warehouse' }),
    expected: { blastRadius: noted('stack', { stack: 'warehouse', after: 6 }) },
  },
  {
    name: 'of Terraform, which is said',
    cause: cause(),
    facts: byTool('Terraform'),
    expected: { blastRadius: noted('terraform', { after: 6 }) },
  },
  {
    name: 'of the CDK without a tag, which is said',
    cause: cause(),
    facts: byTool('AWS CDK'),
    expected: { blastRadius: noted('cloudformation', { after: 6 }) },
  },
  refused('a deployment is under way', { deployments: [deployment({ rollout: 'IN_PROGRESS' })] }),
  refused('a deployment is not over', {
    deployments: [deployment(), deployment({ status: 'ACTIVE' })],
  }),
  refused('tasks fail to start', { deployments: [deployment({ failedTasks: 1 })] }),
  refused('a policy scales it', { scaling: known(scaling({ policies: ['cpu'] })) }),
  refused('its scalable target allows too few', { scaling: known(scaling({ max: 4 })) }),
  refused('twice as many are too few', {}, { good: 20, least: 15 }),
  refused('somebody has scaled it meanwhile', { desired: 8, running: 8 }),
  refused(
    'its ARN names no cluster',
    {
      arn: 'arn:aws:ecs:eu-west-1:111122223333:service/stock',
    },
    { serviceArn: 'arn:aws:ecs:eu-west-1:111122223333:service/stock' },
  ),
  {
    name: 'what it needs is not known',
    cause: { ...cause(), data: { serviceArn } },
    facts: facts(),
    expected: null,
  },
  {
    name: 'what scales it could not be read',
    cause: cause(),
    facts: facts({ scaling: gap('application-autoscaling:DescribeScalableTargets') }),
    expected: 'gap',
  },
  {
    name: 'services could not be read',
    cause: cause(),
    facts: { 'vpc-link': { paths: [], ecsServices: gap('ecs:DescribeServices') } },
    expected: 'gap',
  },
]);
