import check from '../../../../core/checks/vpc-link/vpclink-v1-target-unhealthy.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import {
  aclEntry,
  gap,
  healthyTarget,
  known,
  linkPath,
  silentTarget,
  targetGroup,
  targetGroupArn,
  targetSecurityGroup,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const paths = (more: Partial<LinkPath> = {}) => ({ 'vpc-link': { paths: [linkPath(more)] } });
const ill = (reason: string, port?: string) => ({
  targetGroups: known([targetGroup(reason, port)]),
});
const shut = {
  securityGroups: known([
    { id: 'sg-lb', vpcId: 'v', ingress: [], egress: [] },
    targetSecurityGroup([]),
  ]),
};
const openAclEntries = [true, false].map((egress) => aclEntry(100, egress, 'allow', '0.0.0.0/0'));
const stopped = { id: 'i-1', port: 8080, state: 'unused', reason: 'Target.InvalidState' };
const withTargets = (...targets: (typeof stopped | typeof healthyTarget)[]) =>
  paths({ targetGroups: known([{ ...targetGroup(), targets: known(targets) }]) });
const stoppedAndSilent = {
  targetGroups: known([
    { ...targetGroup(), targets: known([silentTarget, { ...stopped, id: 'i-2' }]) },
  ]),
};
/** The targets' ACL denies the first addresses of the load balancer's subnet. */
const partly = {
  networkAcls: known([
    { id: 'acl-n', vpcId: 'v', subnetIds: ['subnet-n'], entries: openAclEntries },
    {
      id: 'acl-t',
      vpcId: 'v',
      subnetIds: ['subnet-t'],
      entries: [aclEntry(50, false, 'deny', '10.0.1.0/28'), ...openAclEntries],
    },
  ]),
};
const half = known([
  { id: 'i-1', port: 8080, state: 'unhealthy', reason: 'Target.FailedHealthChecks' },
  { id: 'i-2', port: 8080, state: 'healthy' },
]);

const cases: Case[] = [
  ['healthy targets', {}, [healthy]],
  [
    'the process is down',
    { facts: paths(ill('Target.FailedHealthChecks')) },
    [
      faulty({
        subject: targetGroupArn,
        confidence: 'certain',
        remedies: [],
        data: { reasons: 'Target.FailedHealthChecks', targetPort: 8080 },
      }),
    ],
  ],
  [
    'silent although the network is open',
    { facts: paths(ill('Target.Timeout')) },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'a security group blocks: not the root',
    { facts: paths({ ...ill('Target.Timeout'), ...shut }) },
    [unknown],
  ],
  [
    'a network ACL blocks: not the root',
    {
      facts: paths({
        ...ill('Target.Timeout'),
        networkAcls: known([
          { id: 'acl-1', vpcId: 'v', subnetIds: ['subnet-n', 'subnet-t'], entries: [] },
        ]),
      }),
    },
    [unknown],
  ],
  [
    'a wrong answer came through, so nothing blocks',
    { facts: paths({ ...ill('Target.ResponseCodeMismatch'), ...shut }) },
    [faulty({ remedies: ['correct-health-check'] })],
  ],
  [
    'the health check asks another port',
    {
      facts: paths({
        ...ill('Target.FailedHealthChecks', '9090'),
        securityGroups: known([
          { id: 'sg-lb', vpcId: 'v', ingress: [], egress: openRule() },
          targetSecurityGroup([{ ...openRule()[0] }] as never),
        ]),
      }),
    },
    [
      faulty({
        confidence: 'likely',
        remedies: ['correct-health-check'],
        data: { healthCheckPort: '9090' },
      }),
    ],
  ],
  [
    'only the health check is kept away: it asks at the wrong place',
    { facts: paths(ill('Target.Timeout', '9090')) },
    [faulty({ confidence: 'likely', remedies: ['correct-health-check'] })],
  ],
  [
    'every instance is stopped',
    { facts: withTargets(stopped, { ...stopped, id: 'i-2' }) },
    [faulty({ confidence: 'certain', remedies: [], data: { reasons: 'Target.InvalidState' } })],
  ],
  ['one is stopped, the other works', { facts: withTargets(stopped, healthyTarget) }, [healthy]],
  [
    'one is stopped, the other’s health is not checked',
    { facts: withTargets(stopped, { ...healthyTarget, state: 'unavailable' }) },
    [healthy],
  ],
  [
    'one is leaving, the other is down',
    { facts: withTargets({ ...stopped, state: 'draining' }, { ...silentTarget, id: 'i-2' }) },
    [faulty()],
  ],
  [
    'registered on a port for which nothing is open, while the group’s own is',
    { facts: withTargets({ ...silentTarget, port: 9090 }) },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        evidence: [
          { code: `${check.id}.targets` },
          { code: `${check.id}.astray`, args: { port: 9090, usual: 8080 } },
        ],
      }),
    ],
  ],
  [
    'a whole group on a port that groups and ACLs shut, while both are open for another',
    {
      facts: paths({
        targetGroups: known([
          { ...targetGroup(), port: 9090, targets: known([{ ...silentTarget, port: 9090 }]) },
        ]),
        networkAcls: known([
          { id: 'acl-n', vpcId: 'v', subnetIds: ['subnet-n'], entries: openAclEntries },
          {
            id: 'acl-t',
            vpcId: 'v',
            subnetIds: ['subnet-t'],
            entries: [
              aclEntry(100, false, 'allow', '10.0.0.0/16', [8080, 8080]),
              aclEntry(100, true, 'allow', '10.0.0.0/16'),
            ],
          },
        ]),
      }),
    },
    [
      faulty({
        evidence: [{ code: `${check.id}.targets` }, { args: { port: 9090, usual: 8080 } }],
      }),
    ],
  ],
  [
    'a whole group on a port that only the security group shuts: a rule is missing',
    {
      facts: paths({
        targetGroups: known([
          { ...targetGroup(), port: 9090, targets: known([{ ...silentTarget, port: 9090 }]) },
        ]),
      }),
    },
    [unknown],
  ],
  [
    'some targets still work',
    { facts: paths({ targetGroups: known([{ ...targetGroup(), targets: half }]) }) },
    [healthy],
  ],
  [
    'no target is registered, which is another cause',
    { facts: paths({ targetGroups: known([{ ...targetGroup(), targets: known([]) }]) }) },
    [healthy],
  ],
  [
    'silent, and the network could not be read',
    { facts: paths({ ...ill('Target.Timeout'), networkAcls: gap() }) },
    [unknown],
  ],
  [
    'silent, and a rule is for a part of the subnet in which the node may be',
    { facts: paths({ ...ill('Target.Timeout'), ...partly, balancerInterfaces: gap() }) },
    [
      faulty({
        confidence: 'possible',
        remedies: [],
        evidence: [{ code: `${check.id}.targets` }, { code: `${check.id}.path-unknown` }],
      }),
      { ...unknown, subject: 'link-1' },
    ],
  ],
  [
    'silent, and the node is in the part that is denied: not the root',
    { facts: paths({ ...ill('Target.Timeout'), ...partly }) },
    [unknown],
  ],
  [
    'silent at an address that nothing was found at',
    {
      facts: paths({
        targetGroups: known([
          {
            ...targetGroup(),
            targetType: 'ip',
            targets: known([{ ...silentTarget, id: '192.168.7.7' }]),
          },
        ]),
      }),
    },
    [faulty({ confidence: 'possible', remedies: [] }), unknown],
  ],
  [
    'one is stopped, the other is blocked: not the root',
    { facts: { 'vpc-link': { paths: [linkPath({ ...shut, ...stoppedAndSilent })] } } },
    [unknown],
  ],
  [
    'one is stopped, the other is silent although the network is open',
    { facts: paths(stoppedAndSilent) },
    [faulty({ confidence: 'certain', evidence: [{ args: { bad: 2, all: 2 } }] })],
  ],
  [
    'all wait for their first health checks',
    { facts: withTargets({ ...healthyTarget, state: 'initial' }) },
    [unknown],
  ],
  [
    'one is leaving, the other waits for its first health check',
    {
      facts: withTargets({ ...stopped, state: 'draining' }, { ...healthyTarget, state: 'initial' }),
    },
    [unknown],
  ],
  [
    'one waits for its first health check, the other is down',
    {
      facts: withTargets(
        { ...healthyTarget, state: 'initial' },
        { ...stopped, state: 'unhealthy' },
      ),
    },
    [faulty()],
  ],
  [
    'refusing, and the network could not be read',
    { facts: paths({ ...ill('Target.FailedHealthChecks'), networkAcls: gap() }) },
    [faulty()],
  ],
  [
    'the load balancer is gone',
    { facts: paths({ loadBalancer: known(null), ...ill('x') }) },
    [unknown],
  ],
  ['no listener leads there: another cause', { facts: paths({ listeners: known([]) }) }, [healthy]],
  [
    'health that could not be read',
    { facts: paths({ targetGroups: known([{ ...targetGroup(), targets: gap() }]) }) },
    [unknown],
  ],
];

function openRule() {
  return [
    { protocol: '-1', fromPort: null, toPort: null, cidrs: ['0.0.0.0/0'], securityGroupIds: [] },
  ];
}

table(check, cases);
