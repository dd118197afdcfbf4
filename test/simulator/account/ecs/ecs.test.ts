import type { DescribeServicesResponse, Service } from '@aws-sdk/client-ecs';
import { describe, expect, test } from '@jest/globals';
import { acm } from '../../../../simulator/account/acm/index.ts';
import { ec2 } from '../../../../simulator/account/ec2/index.ts';
import { ecs } from '../../../../simulator/account/ecs/index.ts';
import type { EcsState } from '../../../../simulator/account/ecs/state.ts';
import { elbv2 } from '../../../../simulator/account/elbv2/index.ts';
import type { Elbv2State } from '../../../../simulator/account/elbv2/state.ts';
import { errorOf, stand } from '../stand.ts';

const family = { family: 'stock', networkMode: 'awsvpc', cpu: '256', memory: '512' };

/** A service of two tasks in two subnets, whose time the test moves. */
function warehouse() {
  const { account, call, clock } = stand([acm, ec2, ecs, elbv2]);
  const { Vpc } = call<{ Vpc: { VpcId: string } }>('ec2', 'CreateVpc', {
    CidrBlock: '10.0.0.0/16',
  });
  const subnets = ['a', 'c'].map(
    (zone, index) =>
      call<{ Subnet: { SubnetId: string } }>('ec2', 'CreateSubnet', {
        VpcId: Vpc.VpcId,
        CidrBlock: `10.0.${index}.0/24`,
        AvailabilityZone: `ap-northeast-1${zone}`,
      }).Subnet.SubnetId,
  );
  const { TargetGroups } = call<{ TargetGroups: { TargetGroupArn: string }[] }>(
    'elbv2',
    'CreateTargetGroup',
    { Name: 'stock', Protocol: 'TCP', Port: 8080, VpcId: Vpc.VpcId, TargetType: 'ip' },
  );
  const targetGroupArn = TargetGroups[0]?.TargetGroupArn ?? '';
  const define = (image: string) =>
    call('ecs', 'RegisterTaskDefinition', {
      ...family,
      containerDefinitions: [{ name: 'stock', image }],
    });
  call('ecs', 'CreateCluster', { clusterName: 'store' });
  define('stock:1');
  call('ecs', 'CreateService', {
    cluster: 'store',
    serviceName: 'stock',
    taskDefinition: 'stock',
    desiredCount: 2,
    networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups: [] } },
    loadBalancers: [{ targetGroupArn, containerName: 'stock', containerPort: 8080 }],
    tags: [{ key: 'team', value: 'warehouse' }],
  });
  // From now on, time passes.
  let waiting: { at: number; act: () => void }[] = [];
  const broken = new Set<string>();
  account.hooks.imageStarts = (image) => !broken.has(image);
  account.hooks.later = (_, seconds, act) => {
    waiting.push({ at: clock.now.getTime() + seconds * 1000, act });
  };
  const pass = (seconds: number) => {
    const end = clock.now.getTime() + seconds * 1000;
    for (;;) {
      const [next] = waiting.toSorted((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      waiting = waiting.filter((one) => one !== next);
      clock.now = new Date(next.at);
      next.act();
    }
    clock.now = new Date(end);
  };
  const service = (): Service =>
    call<DescribeServicesResponse>('ecs', 'DescribeServices', {
      cluster: 'store',
      services: ['stock'],
      include: ['TAGS'],
    }).services?.[0] ?? {};
  return {
    account,
    call,
    define,
    broken,
    pass,
    service,
    update: (input: object) =>
      call('ecs', 'UpdateService', { cluster: 'store', service: 'stock', ...input }),
    targets: () => account.state<Elbv2State>('elbv2').targets[targetGroupArn] ?? [],
  };
}

const counts = ({ desiredCount, runningCount, pendingCount }: Service) => [
  desiredCount,
  runningCount,
  pendingCount,
];

describe('a service', () => {
  test('runs as many tasks as it is to, each with an address among the targets', () => {
    const { service, targets } = warehouse();
    expect(counts(service())).toEqual([2, 2, 0]);
    expect(targets()).toHaveLength(2);
    expect(new Set(targets().map(({ Id }) => Id?.split('.')[2]))).toEqual(new Set(['0', '1']));
    expect(service().tags).toEqual([{ key: 'team', value: 'warehouse' }]);
  });

  test('new tasks take a while, and are targets once they run', () => {
    const { service, targets, update, pass } = warehouse();
    update({ desiredCount: 4 });
    expect(counts(service())).toEqual([4, 2, 2]);
    expect(targets()).toHaveLength(2);
    pass(60);
    expect(counts(service())).toEqual([4, 4, 0]);
    expect(targets()).toHaveLength(4);
    // A new count is no deployment.
    expect(service().deployments).toMatchObject([{ rolloutState: 'COMPLETED' }]);
  });

  test('tasks that are too many are stopped and leave the targets', () => {
    const { service, targets, update, pass } = warehouse();
    update({ desiredCount: 1 });
    pass(1);
    expect(counts(service())).toEqual([1, 1, 0]);
    expect(targets()).toHaveLength(1);
  });

  test('tasks without room wait until there is some, and its events say so', () => {
    const { account, service, update, pass } = warehouse();
    account.state<EcsState>('ecs').fargateVcpus = 0.75;
    update({ desiredCount: 4 });
    pass(600);
    expect(counts(service())).toEqual([4, 3, 0]);
    expect(service().events?.[0]?.message).toMatch(/unable to place a task/);
    account.state<EcsState>('ecs').fargateVcpus = 10;
    pass(120);
    expect(counts(service())).toEqual([4, 4, 0]);
  });

  test('a new task definition is rolled out, and never fewer tasks run', () => {
    const { define, service, targets, update, pass } = warehouse();
    define('stock:2');
    update({ taskDefinition: 'stock:2' });
    expect(service().deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', pendingCount: 2 },
      { status: 'ACTIVE', runningCount: 2 },
    ]);
    pass(120);
    expect(counts(service())).toEqual([2, 2, 0]);
    expect(targets()).toHaveLength(2);
    expect(service().deployments).toMatchObject([
      { rolloutState: 'COMPLETED', taskDefinition: expect.stringMatching(/stock:2$/) },
    ]);
  });

  test('tasks that do not start are counted, and the ones before go on', () => {
    const { broken, define, service, targets, update, pass } = warehouse();
    broken.add('stock:2');
    define('stock:2');
    update({ taskDefinition: 'stock:2' });
    pass(300);
    const [primary] = service().deployments ?? [];
    expect(primary).toMatchObject({ rolloutState: 'IN_PROGRESS', runningCount: 0 });
    expect(primary?.failedTasks).toBeGreaterThan(2);
    expect(targets()).toHaveLength(2);
  });

  test.each([
    ['a service that is not there', { service: 'nothing' }, 'ServiceNotFoundException'],
    ['a cluster that is not there', { cluster: 'nothing' }, 'ClusterNotFoundException'],
    ['a definition that is not there', { taskDefinition: 'nothing' }, 'ClientException'],
    ['fewer than none', { desiredCount: -1 }, 'InvalidParameterException'],
    ['a field that nobody wrote', { placementStrategy: [] }, 'SimulatorLacksParameter'],
  ])('refuses %s', async (_, input, error) => {
    const { update } = warehouse();
    expect(await errorOf(() => update(input))).toBe(error);
  });
});
