import { evidence } from '../../model/evidence.ts';
import * as z from 'zod/mini';
import type { Cause } from '../../model/cause.ts';
import type { NetworkAcl } from '../../model/facts/network-acl.ts';
import type { Operation } from '../../model/plan.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { balancerPaths } from '../link-paths.ts';
import { call, operation } from '../operations.ts';

/** Traffic that the check found blocked; `blockedBy` is the rule that does it, 32767 the default one. */
const holeSchema = z.object({
  egress: z.boolean(),
  cidr: z.string(),
  fromPort: z.number(),
  toPort: z.number(),
  blockedBy: z.number(),
});
type Hole = z.infer<typeof holeSchema>;

/** The highest number that a rule of one's own can have. */
const highest = 32_766;

/**
 * An ACL's first rule that matches decides, so each rule gets a free number right before the one that blocks. See
 * https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export default defineRemedy({
  id: 'open-network-acl',
  apis: ['REST', 'HTTP'],
  risk: 'high',
  writes: ['ec2:CreateNetworkAclEntry'],
  undoes: ['ec2:DeleteNetworkAclEntry'],
  plan(cause, facts) {
    const id = cause.data?.['networkAclId'] ?? cause.subject;
    const acl = balancerPaths(facts)
      .flatMap((path) => ('known' in path.networkAcls ? known(path.networkAcls) : []))
      .find((candidate) => candidate.id === id);
    const holes = holesOf(cause);
    const operations = acl && holes && rulesFor(holes, acl);
    if (!acl || !operations) return null;
    return {
      operations,
      blastRadius: [
        ...holes.map(({ egress, cidr, fromPort, toPort }) =>
          evidence(egress ? 'open-network-acl.out' : 'open-network-acl.in', {
            acl: acl.id,
            cidr,
            ports: portsText(fromPort, toPort),
          }),
        ),
        evidence('open-network-acl.subnets', {
          count: acl.subnetIds.length,
          subnets: acl.subnetIds.join(', '),
        }),
      ],
      lifetime: 'permanent',
    };
  },
});

function holesOf({ data }: Cause): Hole[] | null {
  const text = data?.['holes'];
  if (typeof text !== 'string') return null;
  const parsed = z.array(holeSchema).safeParse(JSON.parse(text));
  return parsed.success && parsed.data.length > 0 ? parsed.data : null;
}

/** @returns null where no number before a blocking rule is free */
function rulesFor(holes: readonly Hole[], acl: NetworkAcl): Operation[] | null {
  const taken = new Set(acl.entries.map(({ egress, ruleNumber }) => `${egress} ${ruleNumber}`));
  const operations: Operation[] = [];
  for (const { egress, cidr, fromPort, toPort, blockedBy } of holes) {
    let number = Math.min(highest, blockedBy - 1);
    while (number > 0 && taken.has(`${egress} ${number}`)) number -= 1;
    if (number < 1) return null;
    taken.add(`${egress} ${number}`);
    const which = { NetworkAclId: acl.id, RuleNumber: number, Egress: egress };
    operations.push(
      operation(
        `allow-${egress ? 'out' : 'in'}-${number}`,
        call('ec2:CreateNetworkAclEntry', {
          ...which,
          Protocol: '6',
          RuleAction: 'allow',
          CidrBlock: cidr,
          PortRange: { From: fromPort, To: toPort },
        }),
        { expects: null, undo: [call('ec2:DeleteNetworkAclEntry', which)] },
      ),
    );
  }
  return operations;
}

const portsText = (from: number, to: number): string => (from === to ? `${from}` : `${from}-${to}`);
