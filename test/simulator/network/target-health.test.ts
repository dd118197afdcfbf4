import { describe, expect, test } from '@jest/globals';
import { healthIn } from '../../../simulator/network/target-health.ts';
import {
  answers,
  entry,
  estateOf,
  groupArn,
  smallVpc,
  surroundingsOf,
  type Vpc,
} from './estate.ts';

function health(change: (vpc: Vpc) => void): string[] {
  const vpc = smallVpc();
  change(vpc);
  return healthIn(estateOf(vpc), surroundingsOf(vpc), groupArn).map(({ Target, TargetHealth }) =>
    [Target?.Id, TargetHealth?.State, TargetHealth?.Reason].filter(Boolean).join(' '),
  );
}

const cases: [why: string, change: (vpc: Vpc) => void, expected: string[]][] = [
  ['all is well', () => {}, ['i-a healthy', 'i-b healthy']],
  [
    'a process stopped',
    (vpc) => delete vpc.processes['i-a:8080'],
    ['i-a unhealthy Target.FailedHealthChecks', 'i-b healthy'],
  ],
  [
    'the security group of the targets admits nobody',
    (vpc) => (vpc.groups['sg-target']!.IpPermissions = []),
    ['i-a unhealthy Target.Timeout', 'i-b unhealthy Target.Timeout'],
  ],
  [
    'a network ACL denies one zone',
    (vpc) => vpc.acls.target.Entries!.push(entry(50, false, 'deny', '10.0.1.0/24')),
    ['i-a unhealthy Target.Timeout', 'i-b healthy'],
  ],
  [
    'no listener forwards to the group',
    (vpc) => (vpc.listeners = []),
    ['i-a unused Target.NotInUse', 'i-b unused Target.NotInUse'],
  ],
  [
    'an instance was stopped',
    (vpc) => (vpc.instances[0]!.State = { Name: 'stopped' }),
    ['i-a unused Target.InvalidState', 'i-b healthy'],
  ],
  [
    'a zone is not enabled',
    (vpc) => vpc.balancer!.AvailabilityZones!.pop(),
    ['i-a healthy', 'i-b unused Target.NotInUse'],
  ],
  [
    'the health check asks another port',
    (vpc) => (vpc.group.HealthCheckPort = '9000'),
    ['i-a unhealthy Target.Timeout', 'i-b unhealthy Target.Timeout'],
  ],
  [
    'an HTTP check asks for a page that moved',
    (vpc) => {
      vpc.group.HealthCheckProtocol = 'HTTP';
      vpc.group.HealthCheckPath = '/moved';
    },
    ['i-a unhealthy Target.ResponseCodeMismatch', 'i-b unhealthy Target.ResponseCodeMismatch'],
  ],
  [
    'an HTTP check accepts the status by its matcher',
    (vpc) => {
      vpc.group.HealthCheckProtocol = 'HTTP';
      vpc.group.Matcher = { HttpCode: '200,404' };
      vpc.processes['i-a:8080'] = answers(404);
    },
    ['i-a healthy', 'i-b healthy'],
  ],
  [
    'an HTTPS check meets plain HTTP',
    (vpc) => (vpc.group.HealthCheckProtocol = 'HTTPS'),
    ['i-a unhealthy Target.FailedHealthChecks', 'i-b unhealthy Target.FailedHealthChecks'],
  ],
];

describe('target health', () => {
  test.each(cases)('%s', (_, change, expected) => {
    expect(health(change)).toEqual(expected);
  });
});
