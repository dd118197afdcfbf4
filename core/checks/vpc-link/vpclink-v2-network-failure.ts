import type { LinkPathV2 } from '../../model/facts/network.ts';
import type { Verdict } from '../../model/finding.ts';
import { knownOr, MissingEvidence } from '../../model/reading.ts';
import { defineCheck, healthy } from '../define-check.ts';
import { aclFaults } from './network/acl-faults.ts';
import { type AclHole, holesOf } from './network/acl-holes.ts';
import { entriesOf } from './network/entries.ts';
import { flowsOf, type Passage } from './network/flows.ts';
import { groupFaults } from './network/group-faults.ts';
import { unread } from './network/judge-paths.ts';
import { aclHoles, shutBySecurityGroups } from './network/obstacles.ts';
import { type Shut, shutOf } from './network/security-groups.ts';
import { byBalancer, ofVersion2 } from './network/version-2.ts';

/**
 * A security group or a network ACL keeps requests from the load balancer behind the link, or from its targets.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vpc-links.html
 */
const id = 'vpclink-v2-network-failure';

export default defineCheck({
  id,
  ...ofVersion2,
  symptoms: ['5xx', 'latency'],
  broughtBy: [
    'ec2:RevokeSecurityGroupIngress',
    'ec2:RevokeSecurityGroupEgress',
    'ec2:CreateNetworkAclEntry',
    'ec2:DeleteNetworkAclEntry',
    'ec2:ReplaceNetworkAclEntry',
  ],
  endedBy: [
    'ec2:AuthorizeSecurityGroupIngress',
    'ec2:AuthorizeSecurityGroupEgress',
    'ec2:CreateNetworkAclEntry',
    'ec2:DeleteNetworkAclEntry',
    'ec2:ReplaceNetworkAclEntry',
  ],
  // A load balancer answers 504 for targets that it does not reach.
  looksLike: [...ofVersion2.looksLike, 'integration-timeout', 'http-backend-503-overload'],
  accountsFor: [
    'integration-timeout',
    'vpclink-v2-alb-no-healthy-target',
    'http-backend-503-overload',
  ],
  judge(facts, signals) {
    const paths = byBalancer(facts['vpc-link']);
    const parts = paths.flatMap(partsOf);
    const shut = parts.flatMap((one) => one.shut ?? []);
    const holes = parts.flatMap((one) => one.holes ?? []);
    const found = [
      ...groupFaults(id, shut, arnOf(paths), signals),
      ...aclFaults(id, holes, signals),
      ...parts.flatMap(({ unknown = [] }) => unknown),
    ];
    return found.length > 0 || paths.length === 0 ? found : healthy;
  },
});

/** What blocks a part of the way, and what of it could not be read. */
interface Part {
  readonly shut?: readonly Shut<Passage>[];
  readonly holes?: readonly AclHole<Passage>[];
  readonly unknown?: readonly Verdict[];
}

/** Behind a Cloud Map service no load balancer stands between the link and the instances. */
const partsOf = (path: LinkPathV2): Part[] =>
  path.service === undefined ? [part(path, entered), part(path, left)] : [part(path, entered)];

/** From the link to the load balancer. */
function entered(path: LinkPathV2): Part {
  const entries = entriesOf(path);
  return {
    shut: entries.flatMap((one) => shutOf(one, path)),
    holes: entries.flatMap((one) => holesOf(one, path)),
  };
}

/** From the load balancer to its targets. */
const left = (path: LinkPathV2): Part => ({
  shut: shutBySecurityGroups(path),
  holes: aclHoles(path),
  unknown: unread(
    path,
    flowsOf(path).strangers.map(({ gap }) => gap),
  ),
});

/** A part that could not be read hides nothing of the others. */
function part(path: LinkPathV2, read: (path: LinkPathV2) => Part): Part {
  try {
    const { shut = [], holes = [], unknown = [] } = read(path);
    const gaps = [...shut, ...holes].map(({ gap }) => gap);
    return { shut, holes, unknown: [...unread(path, gaps), ...unknown] };
  } catch (error) {
    if (!(error instanceof MissingEvidence)) throw error;
    return { unknown: unread(path, [error.gap]) };
  }
}

const arnOf = (paths: readonly LinkPathV2[]): string =>
  paths.flatMap(({ loadBalancer }) => knownOr(loadBalancer, null)?.arn ?? [])[0] ?? '';
