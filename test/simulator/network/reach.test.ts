import { describe, expect, test } from '@jest/globals';
import { type Hop, reach } from '../../../simulator/network/reach.ts';
import { healthIn } from '../../../simulator/network/target-health.ts';
import { generator } from '../../../simulator/random.ts';
import { answers, entry, estateOf, smallVpc, surroundingsOf, type Vpc } from './estate.ts';

/** What a number of connections through the link come to. */
function tryOut(change: (vpc: Vpc) => void, port = 80, secure = false) {
  const vpc = smallVpc();
  change(vpc);
  const random = generator(7);
  const from = { kind: 'vpc-link', link: vpc.link as never } as const;
  const estate = estateOf(vpc);
  const healthOf = (arn: string) => healthIn(estate, surroundingsOf(vpc), arn);
  return Array.from({ length: 40 }, () =>
    reach(estate, surroundingsOf(vpc), from, { port, secure }, healthOf, random),
  );
}

const hops = (change: (vpc: Vpc) => void, port?: number) => [
  ...new Set(
    tryOut(change, port).map((one) => (one.result === 'failed' ? one.hop : one.instanceId)),
  ),
];

const tcp8080 = (cidr: string) => ({
  IpProtocol: 'tcp',
  FromPort: 8080,
  ToPort: 8080,
  IpRanges: [{ CidrIp: cidr }],
});

test('a sound path leads to both targets', () => {
  expect(hops(() => {}).toSorted()).toEqual(['i-a', 'i-b']);
});

describe('each hop can end the way', () => {
  const cases: [why: string, change: (vpc: Vpc) => void, hop: Hop][] = [
    ['the link is pending', (vpc) => (vpc.link.status = 'PENDING'), 'vpc-link'],
    ['the link failed', (vpc) => (vpc.link.status = 'FAILED'), 'vpc-link'],
    ['the load balancer is gone', (vpc) => (vpc.balancer = undefined), 'load-balancer'],
    ['the endpoint service is gone', (vpc) => (vpc.service = undefined), 'endpoint-service'],
    ['the connection was rejected', (vpc) => (vpc.connections = ['rejected']), 'endpoint-service'],
    [
      'the connection waits',
      (vpc) => (vpc.connections = ['pendingAcceptance']),
      'endpoint-service',
    ],
    [
      'the security group lets only the VPC in',
      (vpc) => {
        vpc.groups['sg-nlb']!.IpPermissions = [
          { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '10.0.0.0/16' }] },
        ];
      },
      'inbound-rules',
    ],
    ['no listener is left', (vpc) => (vpc.listeners = []), 'listener'],
    ['no target is left', (vpc) => (vpc.targets = []), 'targets'],
    ['nothing listens', (vpc) => (vpc.processes = {}), 'instance'],
    [
      'the targets admit nobody',
      (vpc) => (vpc.groups['sg-target']!.IpPermissions = []),
      'instance',
    ],
    [
      'the load balancer may not send',
      (vpc) => (vpc.groups['sg-nlb']!.IpPermissionsEgress = []),
      'instance',
    ],
    [
      'a network ACL denies the port at the targets',
      (vpc) =>
        vpc.acls.target.Entries!.push(
          entry(50, false, 'deny', '0.0.0.0/0', { From: 8080, To: 8080 }),
        ),
      'instance',
    ],
    [
      'a network ACL lets no answer out of the target subnets',
      (vpc) => (vpc.acls.target.Entries = [entry(100, false, 'allow')]),
      'instance',
    ],
    [
      'a network ACL lets no answer into the subnets of the load balancer',
      (vpc) => (vpc.acls.nlb.Entries = [entry(100, true, 'allow')]),
      'instance',
    ],
  ];
  test.each(cases)('%s', (_, change, hop) => {
    expect(hops(change)).toEqual([hop]);
  });

  test('another port than the listener has', () => {
    const open = (vpc: Vpc) => (vpc.groups['sg-nlb']!.IpPermissions![0]!.ToPort = 9000);
    expect(hops(open, 8081)).toEqual(['listener']);
  });
});

describe('what lets the connection on all the same', () => {
  const cases: [why: string, change: (vpc: Vpc) => void][] = [
    [
      'inbound rules that are off for PrivateLink',
      (vpc) => {
        vpc.groups['sg-nlb']!.IpPermissions = [];
        vpc.balancer!.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic = 'off';
      },
    ],
    [
      'a load balancer without security groups, to targets that admit its subnets',
      (vpc) => {
        vpc.balancer!.SecurityGroups = [];
        vpc.groups['sg-target']!.IpPermissions = [tcp8080('10.0.0.0/22')];
      },
    ],
    [
      'a higher number denies what a lower one allows',
      (vpc) => vpc.acls.target.Entries!.push(entry(200, false, 'deny')),
    ],
  ];
  test.each(cases)('%s', (_, change) => {
    expect(hops(change).toSorted()).toEqual(['i-a', 'i-b']);
  });
});

describe('the protocol of the listener', () => {
  const behind =
    (Protocol: 'TCP' | 'TCP_UDP' | 'UDP' | 'TLS', group: 'TCP' | 'TLS' = 'TCP') =>
    (vpc: Vpc) => {
      vpc.listeners[0]!.Protocol = Protocol;
      vpc.group.Protocol = group;
    };
  const cases: [why: string, change: (vpc: Vpc) => void, secure: boolean, connects: boolean][] = [
    ['HTTP to TCP', behind('TCP'), false, true],
    ['HTTP to TCP and UDP', behind('TCP_UDP'), false, true],
    ['HTTP to UDP', behind('UDP'), false, false],
    ['HTTP to TLS', behind('TLS'), false, false],
    ['HTTPS to TLS, plain behind it', behind('TLS'), true, true],
    ['HTTPS to TLS, and TLS to a plain process', behind('TLS', 'TLS'), true, false],
    ['HTTPS to a plain process through TCP', behind('TCP'), true, false],
  ];
  test.each(cases)('%s', (_, change, secure, connects) => {
    const results = new Set(tryOut(change, 80, secure).map(({ result }) => result));
    expect([...results]).toEqual([connects ? 'connected' : 'failed']);
  });
});

describe('who waits for an answer', () => {
  const cases: [why: string, change: (vpc: Vpc) => void, silent: boolean][] = [
    ['a group drops', (vpc) => (vpc.groups['sg-target']!.IpPermissions = []), true],
    ['the balancer’s own group drops', (vpc) => (vpc.groups['sg-nlb']!.IpPermissions = []), true],
    ['an ACL drops', (vpc) => vpc.acls.target.Entries!.push(entry(50, false, 'deny')), true],
    ['nothing listens', (vpc) => (vpc.processes = {}), false],
    ['no listener is left', (vpc) => (vpc.listeners = []), false],
    ['no target is left', (vpc) => (vpc.targets = []), false],
    ['the link failed', (vpc) => (vpc.link.status = 'FAILED'), false],
  ];
  test.each(cases)('%s', (_, change, silent) => {
    for (const one of tryOut(change)) expect(one).toMatchObject({ result: 'failed', silent });
  });
});

test('an unhealthy target gets nothing while another one is healthy', () => {
  expect(hops((vpc) => delete vpc.processes['i-a:8080'])).toEqual(['i-b']);
});

test('where no target is healthy, all of them are tried', () => {
  const found = hops((vpc) => {
    vpc.group.HealthCheckProtocol = 'HTTP';
    vpc.processes['i-a:8080'] = answers(503);
    vpc.processes['i-b:8080'] = answers(503);
  });
  expect(found.toSorted()).toEqual(['i-a', 'i-b']);
});

test('an ACL that admits part of the ephemeral ports loses part of the answers', () => {
  const results = tryOut((vpc) => {
    vpc.acls.nlb.Entries = [
      entry(100, false, 'allow', '0.0.0.0/0', { From: 32_768, To: 65_535 }),
      entry(100, true, 'allow'),
    ];
  }).map(({ result }) => result);
  expect(new Set(results)).toEqual(new Set(['connected', 'failed']));
});
