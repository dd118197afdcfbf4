import { describe, expect, test } from '@jest/globals';
import { actionsOf } from '../../../core/aws/iam/grants-of.ts';
import { ecsReads, readEcsServices } from '../../../core/facts/network/ecs/index.ts';
import type { BalancerPath } from '../../../core/model/facts/balancer-path.ts';
import { networkFactsSchema } from '../../../core/model/facts/network.ts';
import {
  gap,
  known,
  linkPath,
  nodeInterface,
  targetGroup,
  targetGroupArn,
} from '../checks/support/facts.ts';
import { type Answers, awsError, fakeAws } from './fake-aws.ts';

const ecs = 'arn:aws:ecs:ap-northeast-1:111122223333';
const window = { start: '2026-03-01T11:00:00.000Z', end: '2026-03-01T12:00:00.000Z' };
const at = (time: string) => new Date(`2026-03-01T${time}:00Z`);
const names = Array.from({ length: 12 }, (_, index) => `${ecs}:service/store/other-${index}`);

const raw = {
  serviceArn: `${ecs}:service/store/stock`,
  serviceName: 'stock',
  clusterArn: `${ecs}:cluster/store`,
  status: 'ACTIVE',
  desiredCount: 4,
  runningCount: 3,
  pendingCount: 1,
  schedulingStrategy: 'REPLICA',
  loadBalancers: [{ targetGroupArn, containerPort: 8080 }],
  deployments: [
    {
      status: 'ACTIVE',
      taskDefinition: 'stock:6',
      createdAt: at('09:00'),
      rolloutState: 'COMPLETED',
    },
    {
      status: 'PRIMARY',
      taskDefinition: 'stock:7',
      createdAt: at('11:50'),
      rolloutState: 'IN_PROGRESS',
      failedTasks: 2,
    },
  ],
  events: [
    { createdAt: at('11:52'), message: '(service stock) was unable to place a task. Reason: …' },
    { createdAt: at('11:40'), message: '(service stock) has reached a steady state.' },
  ],
  tags: [{ key: 'aws:cloudformation:stack-name', value: 'warehouse' }],
};

const answers: Answers = {
  'ecs:ListClusters': () => ({ clusterArns: [`${ecs}:cluster/store`] }),
  'ecs:ListServices': () => ({ serviceArns: [...names, raw.serviceArn] }),
  'ecs:DescribeServices': ({ services }) => ({
    services: (services as string[]).map((arn) =>
      arn === raw.serviceArn ? raw : { ...raw, serviceArn: arn, loadBalancers: [] },
    ),
  }),
  'cloudwatch:GetMetricData': ({ MetricDataQueries }) => ({
    MetricDataResults: (MetricDataQueries as { Id: string }[]).map(({ Id }) => ({
      Id,
      Timestamps: Id === 'memory' ? [] : [at('11:58')],
      Values: Id === 'memory' ? [] : [Id === 'cpu' ? 91.5 : 3],
    })),
  }),
  'application-autoscaling:DescribeScalableTargets': () => ({
    ScalableTargets: [
      { MinCapacity: 2, MaxCapacity: 8, SuspendedState: { DynamicScalingOutSuspended: true } },
    ],
  }),
  'application-autoscaling:DescribeScalingPolicies': () => ({
    ScalingPolicies: [{ PolicyName: 'cpu' }],
  }),
  'application-autoscaling:DescribeScalingActivities': () => ({
    ScalingActivities: [
      { StartTime: at('11:55'), StatusCode: 'InProgress' },
      { StartTime: at('10:00'), StatusCode: 'Successful' },
    ],
  }),
};

/** A way to two targets by address, of which one is a task. */
const path = (more: Partial<BalancerPath> = {}): BalancerPath => ({
  ...linkPath(),
  targetGroups: known([
    {
      ...targetGroup(),
      targetType: 'ip',
      targets: known([{ id: '10.0.3.9', port: 8080, state: 'healthy' }]),
    },
  ]),
  targetInterfaces: known([
    { ...nodeInterface('10.0.3.9'), description: `${ecs}:attachment/0123-4567` },
  ]),
  ...more,
});

async function read(given: Answers = answers, ...paths: BalancerPath[]) {
  const aws = fakeAws(given);
  const found = await readEcsServices(aws.environment, window, paths.length > 0 ? paths : [path()]);
  const facts = { paths: [], ...(found && { ecsServices: found }) };
  expect(networkFactsSchema.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  return { found, calls: aws.calls.map(({ call }) => call), inputs: aws.calls };
}

describe('services of ECS', () => {
  test('the one that registers the targets, with all that decides its count', async () => {
    const { found, calls } = await read();
    expect(found).toEqual(
      known([
        {
          arn: raw.serviceArn,
          name: 'stock',
          clusterArn: raw.clusterArn,
          targetGroupArns: [targetGroupArn],
          desired: 4,
          running: 3,
          pending: 1,
          controller: 'ECS',
          scheduling: 'REPLICA',
          deployments: [
            {
              status: 'PRIMARY',
              taskDefinition: 'stock:7',
              createdAt: '2026-03-01T11:50:00.000Z',
              rollout: 'IN_PROGRESS',
              failedTasks: 2,
            },
            {
              status: 'ACTIVE',
              taskDefinition: 'stock:6',
              createdAt: '2026-03-01T09:00:00.000Z',
              rollout: 'COMPLETED',
              failedTasks: 0,
            },
          ],
          unplaced: {
            at: '2026-03-01T11:52:00.000Z',
            message: '(service stock) was unable to place a task. Reason: …',
          },
          stack: 'warehouse',
          minutes: known([{ at: '2026-03-01T11:58:00.000Z', cpu: 91.5, memory: null, tasks: 3 }]),
          scaling: known({
            min: 2,
            max: 8,
            outSuspended: true,
            inSuspended: false,
            policies: ['cpu'],
            lastAt: '2026-03-01T11:55:00.000Z',
            underWay: true,
          }),
        },
      ]),
    );
    expect([...new Set(calls)].toSorted()).toEqual([...new Set(ecsReads)].toSorted());
    expect(calls.filter((call) => call === 'ecs:DescribeServices')).toHaveLength(2);
  });

  test('no target is a task: ECS is not asked', async () => {
    const { found, calls } = await read(
      answers,
      path({ targetInterfaces: known([nodeInterface('10.0.3.9')]) }),
    );
    expect(found).toBeUndefined();
    expect(calls).toEqual([]);
  });

  test('a task of another group, whose address this group does not have', async () => {
    const { found } = await read(
      answers,
      path({
        targetInterfaces: known([
          { ...nodeInterface('10.0.3.77'), description: `${ecs}:attachment/0123-4567` },
        ]),
      }),
    );
    expect(found).toBeUndefined();
  });

  test('what the targets are could not be read', async () => {
    const unread = gap('ec2:DescribeNetworkInterfaces');
    const { found } = await read(answers, path({ targetInterfaces: unread }));
    expect(found).toEqual(unread);
  });

  test('it is not scaled automatically', async () => {
    const { found } = await read({
      ...answers,
      'application-autoscaling:DescribeScalableTargets': () => ({ ScalableTargets: [] }),
    });
    expect(found).toMatchObject(known([{ scaling: known(null) }]));
  });

  test('there was no room, and all tasks run since', async () => {
    const steady = {
      createdAt: at('11:55'),
      message: '(service stock) has reached a steady state.',
    };
    const { found } = await read({
      ...answers,
      'ecs:ListServices': () => ({ serviceArns: [raw.serviceArn] }),
      'ecs:DescribeServices': () => ({ services: [{ ...raw, events: [steady, ...raw.events] }] }),
    });
    expect(found).toEqual(known([expect.not.objectContaining({ unplaced: expect.anything() })]));
  });

  test('more services than are looked through', async () => {
    const { found, calls } = await read({
      ...answers,
      'ecs:ListServices': () => ({ serviceArns: Array.from({ length: 501 }, (_, n) => `s-${n}`) }),
    });
    expect(found).toMatchObject({ gap: { what: 'ecs:ListServices' } });
    expect(calls).not.toContain('ecs:DescribeServices');
  });
});

describe.each(['AccessDeniedException', 'ThrottlingException'])('%s', (name) => {
  test.each([...new Set(ecsReads)])('%s is a gap, no exception', async (call) => {
    const { found } = await read({
      ...answers,
      [call]: () => {
        throw awsError(name);
      },
    });
    const gaps = JSON.stringify(found).match(/"what":"[^"]+"/g);
    expect(gaps).toEqual([`"what":"${call}"`]);
    if (name === 'AccessDeniedException')
      expect(JSON.stringify(found)).toContain(actionsOf(call).join(', '));
  });
});
