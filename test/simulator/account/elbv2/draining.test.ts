import type { DescribeTargetHealthOutput } from '@aws-sdk/client-elastic-load-balancing-v2';
import { beforeEach, expect, test } from '@jest/globals';
import type { Elbv2State } from '../../../../simulator/account/elbv2/index.ts';
import { start } from '../stand.ts';
import { type Warehouse, warehouse } from '../warehouse.ts';

let world: Warehouse;
const call = <O>(operation: string, input: object) => world.call<O>('elbv2', operation, input);
const group = () => ({ TargetGroupArn: world.TargetGroupArn });
const targets = () => ({ Targets: world.instances.map((Id) => ({ Id })) });

beforeEach(() => {
  world = warehouse();
  world.account.hooks = {
    ...world.account.hooks,
    targetHealth: (account, arn) =>
      account
        .state<Elbv2State>('elbv2')
        .targets[arn]!.map((Target) => ({ Target, TargetHealth: { State: 'healthy' } })),
  };
  call('CreateListener', world.listener);
  call('RegisterTargets', { ...group(), ...targets() });
});

function statesAt(second: number) {
  world.clock.now = new Date(start.getTime() + second * 1000);
  const { TargetHealthDescriptions = [] } = call<DescribeTargetHealthOutput>(
    'DescribeTargetHealth',
    group(),
  );
  return TargetHealthDescriptions.map(({ TargetHealth }) => TargetHealth?.State);
}

test('targets that were deregistered drain for the delay', () => {
  call('DeregisterTargets', { ...group(), ...targets() });
  expect([0, 299, 300].map(statesAt)).toEqual([
    ['draining', 'draining'],
    ['draining', 'draining'],
    [],
  ]);
});

test('the delay is the group’s own', () => {
  const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '10' }];
  call('ModifyTargetGroupAttributes', { ...group(), Attributes });
  call('DeregisterTargets', { ...group(), Targets: targets().Targets.slice(1) });
  expect([9, 10].map(statesAt)).toEqual([['healthy', 'draining'], ['healthy']]);
});

test('a target that is registered again is in service, and nothing is left of it', () => {
  call('DeregisterTargets', { ...group(), ...targets() });
  call('RegisterTargets', { ...group(), ...targets() });
  expect(statesAt(0)).toEqual(['healthy', 'healthy']);
  expect(world.account.state<Elbv2State>('elbv2').draining).toEqual({});
});

test('no connection is left where no load balancer uses the group', () => {
  world.account.state<Elbv2State>('elbv2').listeners = {};
  call('DeregisterTargets', { ...group(), ...targets() });
  expect(statesAt(0)).toEqual([]);
});
