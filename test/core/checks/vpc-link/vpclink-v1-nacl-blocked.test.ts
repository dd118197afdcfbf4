import { expect } from '@jest/globals';
import check from '../../../../core/checks/vpc-link/vpclink-v1-nacl-blocked.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import type { NetworkAclEntry } from '../../../../core/model/facts/network-acl.ts';
import {
  aclEntry,
  gap,
  healthyTarget,
  known,
  linkPath,
  nodeInterface,
  silentTarget,
  targetGroup,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const paths = (more: Partial<LinkPath> = {}) => ({ 'vpc-link': { paths: [linkPath(more)] } });
const all = '0.0.0.0/0';
const open = [true, false].map((egress) => aclEntry(100, egress, 'allow', all));
const last = [true, false].map((egress) => aclEntry(32_767, egress, 'deny', all));
const acl = (id: string, subnetId: string, entries: NetworkAclEntry[]) => ({
  id,
  vpcId: 'vpc-1',
  subnetIds: [subnetId],
  entries: [...entries, ...last],
});
/** The ACL of the targets' subnet. */
const target = (...entries: NetworkAclEntry[]) =>
  paths({
    networkAcls: known([acl('acl-n', 'subnet-n', open), acl('acl-t', 'subnet-t', entries)]),
  });
const node = (...entries: NetworkAclEntry[]) =>
  paths({
    networkAcls: known([acl('acl-n', 'subnet-n', entries), acl('acl-t', 'subnet-t', open)]),
  });
const out = aclEntry(100, true, 'allow', all);
const inward = aclEntry(100, false, 'allow', all);
const hole = (more: object) => ({
  data: { holes: expect.stringContaining(JSON.stringify(more).slice(1, -1)) },
});

const besides = (...targets: (typeof silentTarget | typeof healthyTarget)[]) =>
  known([{ ...targetGroup(), targets: known(targets) }]);
/** As `target`, with the targets given. */
const among = (entries: NetworkAclEntry[], ...targets: Parameters<typeof besides>) =>
  paths({
    networkAcls: known([acl('acl-n', 'subnet-n', open), acl('acl-t', 'subnet-t', entries)]),
    targetGroups: besides(...targets),
  });

/** The addresses of the nodes are not known. */
const nodesUnread = { balancerInterfaces: gap() };
/** An ACL of the targets' subnet that denies a block to the service port, before everything is allowed. */
const denying = (cidr: string, more: Partial<LinkPath> = {}) =>
  paths({
    networkAcls: known([
      acl('acl-n', 'subnet-n', open),
      acl('acl-t', 'subnet-t', [out, inward, aclEntry(50, false, 'deny', cidr, [8080, 8080])]),
    ]),
    targetGroups: besides(silentTarget),
    ...more,
  });
const ofType = (targetType: string, ...targets: (typeof silentTarget | typeof healthyTarget)[]) =>
  known([{ ...targetGroup(), targetType, targets: known(targets) }]);
/** An interface in the targets' subnet. */
const at = (address: string, description = '') =>
  known([
    {
      ...nodeInterface(),
      description,
      addresses: [address],
      subnetId: 'subnet-t',
      securityGroupIds: [],
    },
  ]);
const albArn = 'arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/web/2';

/** i-1 and i-2, each in a subnet. */
const instances = (...subnets: string[]) =>
  known(
    subnets.map((subnetId, index) => ({
      id: `i-${index + 1}`,
      state: 'running',
      privateIp: `10.0.2.1${index}`,
      subnetId,
      securityGroupIds: ['sg-target'],
    })),
  );

const cases: Case[] = [
  [
    'a deny for a part of the subnet in which the node is: only the node is let in again',
    { facts: denying('10.0.1.0/28') },
    [
      faulty({
        confidence: 'certain',
        remedies: ['open-network-acl'],
        ...hole({
          egress: false,
          cidr: '10.0.1.4/32',
          fromPort: 8080,
          toPort: 8080,
          blockedBy: 50,
        }),
      }),
    ],
  ],
  ['a deny for another part of the subnet', { facts: denying('10.0.1.128/25') }, [healthy]],
  [
    'only a part of the subnet is allowed, and the node is not in it',
    { facts: target(out, aclEntry(100, false, 'allow', '10.0.1.128/25')) },
    [faulty({ confidence: 'certain', ...hole({ egress: false, cidr: '10.0.1.0/24' }) })],
  ],
  [
    'only a part of the subnet is allowed, and the node is in it',
    { facts: target(out, aclEntry(100, false, 'allow', '10.0.1.0/28')) },
    [healthy],
  ],
  [
    'a deny for a part, and the node is not known',
    { facts: denying('10.0.1.0/28', nodesUnread) },
    [
      faulty({
        subject: 'acl-t',
        confidence: 'possible',
        remedies: [],
        evidence: [{ code: `${check.id}.part`, args: { rule: '50', cidr: '10.0.1.0/24' } }],
      }),
      { ...unknown, subject: 'link-1' },
    ],
  ],
  [
    'a deny for a part, the node is not known, but health checks pass on the same port',
    { facts: denying('10.0.1.0/28', { ...nodesUnread, targetGroups: besides(healthyTarget) }) },
    [healthy],
  ],
  [
    'no interface of the load balancer was found',
    { facts: denying('10.0.1.0/28', { balancerInterfaces: known([]) }) },
    [faulty({ confidence: 'possible' }), unknown],
  ],
  [
    'interfaces of another load balancer say nothing',
    {
      facts: denying('10.0.1.0/28', {
        balancerInterfaces: known([{ ...nodeInterface('10.0.1.200'), description: 'ELB net/x/1' }]),
      }),
    },
    [faulty({ confidence: 'possible' }), unknown],
  ],
  [
    'a deny for the whole subnet, and the node is not known',
    { facts: denying('10.0.0.0/16', nodesUnread) },
    [faulty({ confidence: 'certain', ...hole({ egress: false, cidr: '10.0.1.0/24' }) })],
  ],
  [
    'two halves are allowed, and the node is not known',
    {
      facts: paths({
        ...nodesUnread,
        networkAcls: known([
          acl('acl-n', 'subnet-n', open),
          acl('acl-t', 'subnet-t', [
            out,
            aclEntry(90, false, 'allow', '10.0.1.0/25'),
            aclEntry(91, false, 'allow', '10.0.1.128/25'),
          ]),
        ]),
      }),
    },
    [healthy],
  ],
  [
    'a target that is registered by address',
    {
      facts: paths({
        targetGroups: ofType('ip', { ...silentTarget, id: '10.0.2.77' }),
        targetInterfaces: at('10.0.2.77'),
        networkAcls: known([
          acl('acl-n', 'subnet-n', open),
          acl('acl-t', 'subnet-t', [out, aclEntry(90, false, 'deny', '10.0.1.0/24'), inward]),
        ]),
      }),
    },
    [faulty({ subject: 'acl-t', confidence: 'certain' })],
  ],
  [
    'a target that is registered by an address that nothing was found at',
    {
      facts: paths({
        targetGroups: ofType('ip', { ...silentTarget, id: '192.168.7.7' }),
        networkAcls: known([acl('acl-n', 'subnet-n', []), acl('acl-t', 'subnet-t', [])]),
      }),
    },
    [{ ...unknown, subject: 'link-1' }],
  ],
  [
    'an Application Load Balancer as a target',
    {
      facts: paths({
        targetGroups: ofType('alb', { ...silentTarget, id: albArn }),
        balancerInterfaces: at('10.0.2.88', 'ELB app/web/2'),
        networkAcls: known([acl('acl-n', 'subnet-n', open), acl('acl-t', 'subnet-t', [out])]),
      }),
    },
    [faulty({ subject: 'acl-t', confidence: 'certain' })],
  ],
  [
    'a terminated instance has no path that could be blocked',
    {
      facts: paths({
        instances: known([]),
        targetGroups: besides({ ...silentTarget, state: 'unused', reason: 'Target.InvalidState' }),
      }),
    },
    [healthy],
  ],
  [
    'a subnet that makes no sense',
    {
      facts: paths({
        ...nodesUnread,
        subnets: known([
          { id: 'subnet-n', vpcId: 'vpc-1', cidr: '?', zone: 'a' },
          { id: 'subnet-t', vpcId: 'vpc-1', cidr: '10.0.2.0/24', zone: 'a' },
        ]),
      }),
    },
    [unknown],
  ],
  ['open', {}, [healthy]],
  [
    'a target is left out while another is healthy',
    {
      facts: paths({
        instances: instances('subnet-t', 'subnet-n'),
        networkAcls: known([acl('acl-n', 'subnet-n', open), acl('acl-t', 'subnet-t', [out])]),
        targetGroups: besides(silentTarget, healthyTarget),
      }),
    },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'health checks still call a target healthy that the rules already shut out',
    { facts: among([out], silentTarget, healthyTarget) },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'a target that passes its checks gets requests, and a part of the answers is lost',
    {
      facts: among(
        [inward, aclEntry(90, true, 'deny', all, [1024, 9999]), out],
        { ...healthyTarget, id: 'i-1' },
        healthyTarget,
      ),
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a target is registered on a port of its own, and all is open for the port of its group',
    {
      facts: paths({
        targetGroups: besides({ ...silentTarget, port: 9090 }),
        networkAcls: known([
          acl('acl-n', 'subnet-n', open),
          acl('acl-t', 'subnet-t', [out, aclEntry(100, false, 'allow', all, [8080, 8080])]),
        ]),
      }),
    },
    [healthy],
  ],
  [
    'the targets let nobody in',
    { facts: target(out) },
    [
      faulty({
        subject: 'acl-t',
        confidence: 'certain',
        remedies: ['open-network-acl'],
        ...hole({
          egress: false,
          cidr: '10.0.1.0/24',
          fromPort: 8080,
          toPort: 8080,
          blockedBy: 32_767,
        }),
      }),
    ],
  ],
  [
    'a deny before the allow',
    { facts: target(out, inward, aclEntry(90, false, 'deny', '10.0.1.0/24', [8080, 8080])) },
    [
      faulty(
        hole({ egress: false, cidr: '10.0.1.0/24', fromPort: 8080, toPort: 8080, blockedBy: 90 }),
      ),
    ],
  ],
  [
    'an action that is new',
    { facts: target(out, inward, aclEntry(90, false, 'inspect', '10.0.1.0/24')) },
    [unknown],
  ],
  [
    'an action that is new, for other addresses',
    { facts: target(out, inward, aclEntry(90, false, 'inspect', '10.7.0.0/16')) },
    [healthy],
  ],
  [
    'a deny after the allow',
    { facts: target(out, inward, aclEntry(110, false, 'deny', '10.0.1.0/24', [8080, 8080])) },
    [healthy],
  ],
  [
    'a deny for other addresses',
    { facts: target(out, inward, aclEntry(90, false, 'deny', '10.7.0.0/16')) },
    [healthy],
  ],
  [
    'a deny for UDP',
    {
      facts: target(out, inward, {
        ...aclEntry(90, false, 'deny', all, [0, 65_535]),
        protocol: '17',
      }),
    },
    [healthy],
  ],
  [
    'the answers do not come back',
    { facts: target(inward, aclEntry(100, true, 'allow', all, [443, 443])) },
    [
      faulty({
        confidence: 'certain',
        ...hole({
          egress: true,
          cidr: '10.0.1.0/24',
          fromPort: 1024,
          toPort: 65_535,
          blockedBy: 32_767,
        }),
      }),
    ],
  ],
  [
    'only a part of the answers comes back',
    { facts: target(inward, aclEntry(100, true, 'allow', all, [32_768, 65_535])) },
    [
      faulty({
        confidence: 'likely',
        ...hole({
          egress: true,
          cidr: '10.0.1.0/24',
          fromPort: 1024,
          toPort: 32_767,
          blockedBy: 32_767,
        }),
      }),
    ],
  ],
  [
    "the load balancer's subnet lets nothing out",
    { facts: node(inward) },
    [
      faulty({
        subject: 'acl-n',
        ...hole({ egress: true, cidr: '10.0.2.0/24', fromPort: 8080, toPort: 8080 }),
      }),
    ],
  ],
  [
    "the load balancer's subnet takes no answers",
    { facts: node(out, aclEntry(100, false, 'allow', all, [80, 80])) },
    [
      faulty({
        subject: 'acl-n',
        ...hole({ egress: false, cidr: '10.0.2.0/24', fromPort: 1024, toPort: 65_535 }),
      }),
    ],
  ],
  [
    'within one subnet nothing is filtered',
    {
      facts: paths({
        subnets: known([{ id: 'subnet-n', vpcId: 'vpc-1', cidr: '10.0.1.0/24', zone: 'a' }]),
        instances: known([
          { id: 'i-1', state: 'running', subnetId: 'subnet-n', securityGroupIds: ['sg-target'] },
        ]),
        networkAcls: known([acl('acl-n', 'subnet-n', [])]),
      }),
    },
    [healthy],
  ],
  ['ACLs that could not be read', { facts: paths({ networkAcls: gap() }) }, [unknown]],
  ['an ACL that was not read', { facts: paths({ networkAcls: known([]) }) }, [unknown]],
  ['the load balancer is gone', { facts: paths({ loadBalancer: known(null) }) }, [unknown]],
];

table(check, cases);
