import type { NetworkAclEntry } from '@aws-sdk/client-ec2';
import type { OperationContext } from '../define-service.ts';
import { aclOf, type Ec2State, idFrom, newIdOf } from './state.ts';

type Acl = Ec2State['networkAcls'][string];

/** The last entry of every network ACL: what no other entry decides is denied. Nobody can change it. */
export const lastRule = 32_767;

/** A network ACL that denies everything, or (the one that comes with a VPC) allows everything. */
export function newAcl(
  state: Ec2State,
  VpcId: string,
  standard: boolean,
  context: OperationContext,
): Acl {
  const NetworkAclId = newIdOf('acl', context);
  const acl: Acl = {
    NetworkAclId,
    VpcId,
    IsDefault: standard,
    OwnerId: context.accountId,
    Entries: [],
    Associations: [],
  };
  for (const Egress of [false, true]) {
    const any = { CidrBlock: '0.0.0.0/0', Egress, Protocol: '-1' };
    if (standard) putEntry(acl, { ...any, RuleAction: 'allow', RuleNumber: 100 });
    putEntry(acl, { ...any, RuleAction: 'deny', RuleNumber: lastRule });
  }
  state.networkAcls[NetworkAclId] = acl;
  return acl;
}

export const entryAt = (acl: Acl, egress: boolean, number: number): NetworkAclEntry | undefined =>
  acl.Entries?.find((entry) => entry.Egress === egress && entry.RuleNumber === number);

/** Puts an entry into its place, inbound ones first, in the order in which they are tried. */
export function putEntry(acl: Acl, entry: NetworkAclEntry): void {
  removeEntry(acl, entry.Egress ?? false, entry.RuleNumber ?? 0);
  acl.Entries = [...(acl.Entries ?? []), entry].toSorted(
    (a, b) => Number(a.Egress) - Number(b.Egress) || (a.RuleNumber ?? 0) - (b.RuleNumber ?? 0),
  );
}

export function removeEntry(acl: Acl, egress: boolean, number: number): void {
  acl.Entries = acl.Entries?.filter(
    (entry) => entry.Egress !== egress || entry.RuleNumber !== number,
  );
}

/** Gives a subnet this network ACL in place of the one that it had. @returns the association's id */
export function associate(state: Ec2State, aclId: string, SubnetId: string): string {
  const acl = aclOf(state, aclId);
  for (const other of Object.values(state.networkAcls)) {
    other.Associations = other.Associations?.filter((one) => one.SubnetId !== SubnetId);
  }
  const NetworkAclAssociationId = idFrom('aclassoc', aclId, SubnetId);
  acl.Associations = [
    ...(acl.Associations ?? []),
    { NetworkAclAssociationId, NetworkAclId: aclId, SubnetId },
  ].toSorted((a, b) => ((a.SubnetId ?? '') < (b.SubnetId ?? '') ? -1 : 1));
  return NetworkAclAssociationId;
}
