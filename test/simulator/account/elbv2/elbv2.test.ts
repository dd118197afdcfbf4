import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Elbv2State } from '../../../../simulator/account/elbv2/index.ts';
import { errorOf } from '../stand.ts';
import { type Warehouse, warehouse } from '../warehouse.ts';

let world: Warehouse;
let client: ElasticLoadBalancingV2Client;

beforeEach(() => {
  world = warehouse();
  client = world.client(ElasticLoadBalancingV2Client);
});

const call = (operation: string, input: object) => world.call('elbv2', operation, input);
const listen = (more: object = {}) => call('CreateListener', { ...world.listener, ...more });

test('a load balancer is described as it was made', async () => {
  const { LoadBalancers } = await client.send(
    new DescribeLoadBalancersCommand({ LoadBalancerArns: [world.LoadBalancerArn] }),
  );
  expect(LoadBalancers).toMatchObject([
    {
      LoadBalancerName: 'shop',
      Type: 'network',
      State: { Code: 'active' },
      VpcId: world.VpcId,
      SecurityGroups: [world.GroupId],
      EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'on',
    },
  ]);
  expect(world.LoadBalancerArn).toMatch(
    /^arn:aws:elasticloadbalancing:ap-northeast-1:123456789012:loadbalancer\/net\/shop\/[0-9a-f]{16}$/,
  );
});

test('a target group belongs to the load balancers whose listeners forward to it', async () => {
  const groups = async (input: object) =>
    (await client.send(new DescribeTargetGroupsCommand(input))).TargetGroups;
  expect((await groups({}))?.[0]?.LoadBalancerArns).toEqual([]);
  listen();
  expect((await groups({ LoadBalancerArn: world.LoadBalancerArn }))?.[0]).toMatchObject({
    HealthCheckProtocol: 'TCP',
    HealthCheckPort: 'traffic-port',
    LoadBalancerArns: [world.LoadBalancerArn],
  });
  const { Listeners } = await client.send(
    new DescribeListenersCommand({ LoadBalancerArn: world.LoadBalancerArn }),
  );
  expect(Listeners?.[0]?.ListenerArn).toMatch(/:listener\/net\/shop\/[0-9a-f]{16}\/[0-9a-f]{16}$/);
});

test('target health is what the world says', async () => {
  const { TargetGroupArn, instances, account } = world;
  call('RegisterTargets', { TargetGroupArn, Targets: instances.map((Id) => ({ Id })) });
  account.hooks = {
    ...account.hooks,
    targetHealth: (_account, arn) =>
      account.state<Elbv2State>('elbv2').targets[arn]?.map((Target) => ({
        Target,
        TargetHealth: { State: 'healthy' },
      })) ?? [],
  };
  const ask = (input: object) =>
    client.send(new DescribeTargetHealthCommand({ TargetGroupArn, ...input }));
  const all = (await ask({})).TargetHealthDescriptions;
  expect(all?.map(({ Target }) => Target?.Port)).toEqual([8080, 8080]);
  expect((await ask({ Targets: [{ Id: 'i-x' }] })).TargetHealthDescriptions).toMatchObject([
    { TargetHealth: { State: 'unused', Reason: 'Target.NotRegistered' } },
  ]);
});

test('a load balancer is deleted after its endpoint service', async () => {
  const remove = () => call('DeleteLoadBalancer', { LoadBalancerArn: world.LoadBalancerArn });
  listen();
  expect(await errorOf(remove)).toBe('ResourceInUseException');
  world.call('ec2', 'DeleteVpcEndpointServiceConfigurations', { ServiceIds: [world.ServiceId] });
  const protect = (Value: string) =>
    call('ModifyLoadBalancerAttributes', {
      LoadBalancerArn: world.LoadBalancerArn,
      Attributes: [{ Key: 'deletion_protection.enabled', Value }],
    });
  protect('true');
  expect(await errorOf(remove)).toBe('OperationNotPermittedException');
  protect('false');
  remove();
  expect(world.account.state<Elbv2State>('elbv2')).toMatchObject({
    loadBalancers: {},
    listeners: {},
  });
});

describe('refused', () => {
  const withGroup = (Protocol: string) => {
    const { TargetGroups } = world.call<{ TargetGroups: { TargetGroupArn: string }[] }>(
      'elbv2',
      'CreateTargetGroup',
      { Name: 'other', Protocol, Port: 1, VpcId: world.VpcId },
    );
    return { DefaultActions: [{ Type: 'forward', ...TargetGroups[0] }] };
  };
  test.each([
    [
      'an unknown load balancer',
      () => call('DescribeLoadBalancers', { LoadBalancerArns: ['x'] }),
      'LoadBalancerNotFoundException',
    ],
    [
      'listeners of an unknown one',
      () => call('DescribeListeners', { LoadBalancerArn: 'x' }),
      'LoadBalancerNotFoundException',
    ],
    [
      'an unknown target group',
      () => call('DescribeTargetGroups', { TargetGroupArns: ['x'] }),
      'TargetGroupNotFoundException',
    ],
    [
      'an unknown listener',
      () => call('DeleteListener', { ListenerArn: 'x' }),
      'ListenerNotFoundException',
    ],
    ['a second listener on the port', () => [listen(), listen()], 'DuplicateListenerException'],
    ['TCP to UDP', () => listen(withGroup('UDP')), 'InvalidConfigurationRequestException'],
    [
      'TLS without a certificate',
      () => listen({ Protocol: 'TLS' }),
      'CertificateNotFoundException',
    ],
    [
      'a subnet that is not there',
      () => call('SetSubnets', { LoadBalancerArn: world.LoadBalancerArn, Subnets: ['subnet-x'] }),
      'SubnetNotFoundException',
    ],
    [
      'a group that is not there',
      () =>
        call('SetSecurityGroups', {
          LoadBalancerArn: world.LoadBalancerArn,
          SecurityGroups: ['sg-x'],
        }),
      'InvalidSecurityGroupException',
    ],
    [
      'a target that does not run',
      () =>
        call('RegisterTargets', { TargetGroupArn: world.TargetGroupArn, Targets: [{ Id: 'i-x' }] }),
      'InvalidTargetException',
    ],
    [
      'a path of a TCP check',
      () =>
        call('ModifyTargetGroup', {
          TargetGroupArn: world.TargetGroupArn,
          HealthCheckProtocol: 'TCP',
          HealthCheckPath: '/',
        }),
      'InvalidConfigurationRequestException',
    ],
    [
      'deleting a group in use',
      () => [listen(), call('DeleteTargetGroup', { TargetGroupArn: world.TargetGroupArn })],
      'ResourceInUseException',
    ],
    [
      'the same name twice',
      () => withGroup('TCP') && withGroup('TCP'),
      'DuplicateTargetGroupNameException',
    ],
  ])('%s', async (_name, act, error) => {
    expect(await errorOf(act)).toBe(error);
  });
});

test('a health check goes over to HTTP and back', async () => {
  const { TargetGroupArn } = world;
  const before = world.snapshot();
  call('ModifyTargetGroup', {
    TargetGroupArn,
    HealthCheckProtocol: 'HTTP',
    HealthCheckPath: '/ok',
  });
  const { TargetGroups } = await client.send(new DescribeTargetGroupsCommand({}));
  expect(TargetGroups?.[0]).toMatchObject({
    HealthCheckPath: '/ok',
    Matcher: { HttpCode: '200-399' },
  });
  call('ModifyTargetGroup', { TargetGroupArn, HealthCheckProtocol: 'TCP' });
  expect(world.snapshot()).toBe(before);
});
