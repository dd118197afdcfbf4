import type {
  CreateNetworkAclCommandInput,
  CreateNetworkAclEntryCommandInput,
  DeleteNetworkAclCommandInput,
  DeleteNetworkAclEntryCommandInput,
  DescribeNetworkAclsCommandInput,
  NetworkAclEntry,
  ReplaceNetworkAclAssociationCommandInput,
} from '@aws-sdk/client-ec2';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { type Filterable, listed, listing } from './describe.ts';
import { associate, entryAt, lastRule, newAcl, putEntry, removeEntry } from './network-acl.ts';
import { aclOf, type Ec2State, invalid, vpcOf } from './state.ts';

const operation = operationsOn<Ec2State>();

const createNetworkAcl = operation<CreateNetworkAclCommandInput>(
  ['VpcId'],
  ['TagSpecifications'],
  (state, { VpcId }, context) => ({
    NetworkAcl: newAcl(state, vpcOf(state, VpcId).VpcId, false, context),
  }),
);

/** An ACL that subnets still use, or a VPC's default one, stays. */
const deleteNetworkAcl = operation<DeleteNetworkAclCommandInput>(
  ['NetworkAclId'],
  [],
  (state, { NetworkAclId }) => {
    const acl = aclOf(state, NetworkAclId);
    if (acl.IsDefault) throw invalid(`cannot delete default network ACL ${NetworkAclId}`);
    if (acl.Associations?.length) {
      throw awsError(
        'DependencyViolation',
        `The networkAcl '${NetworkAclId}' has dependencies and cannot be deleted.`,
      );
    }
    delete state.networkAcls[acl.NetworkAclId];
    return {};
  },
);

const putting = (replacing: boolean) =>
  operation<CreateNetworkAclEntryCommandInput>(
    ['NetworkAclId', 'RuleNumber', 'Protocol', 'RuleAction', 'Egress'],
    ['CidrBlock', 'Ipv6CidrBlock', 'PortRange', 'IcmpTypeCode'],
    (state, { NetworkAclId, ...entry }) => {
      const acl = aclOf(state, NetworkAclId);
      refuseNumber(entry.RuleNumber);
      const present = entryAt(acl, entry.Egress, entry.RuleNumber);
      if (present && !replacing) {
        throw awsError(
          'NetworkAclEntryAlreadyExists',
          `The network acl entry identified by ${entry.RuleNumber} already exists.`,
        );
      }
      if (!present && replacing) throw noEntry(entry.RuleNumber);
      putEntry(acl, entryOf(entry));
      return {};
    },
  );

const deleteNetworkAclEntry = operation<DeleteNetworkAclEntryCommandInput>(
  ['NetworkAclId', 'RuleNumber', 'Egress'],
  [],
  (state, { NetworkAclId, RuleNumber, Egress }) => {
    const acl = aclOf(state, NetworkAclId);
    refuseNumber(RuleNumber);
    if (!entryAt(acl, Egress, RuleNumber)) throw noEntry(RuleNumber);
    removeEntry(acl, Egress, RuleNumber);
    return {};
  },
);

const numbers: Readonly<Record<string, string>> = { tcp: '6', udp: '17', icmp: '1', all: '-1' };
const withPorts = new Set(['6', '17']);

/** Fields in the order in which every entry has them; the protocol as a number in a string. */
function entryOf(entry: NetworkAclEntry): NetworkAclEntry {
  const { CidrBlock, Ipv6CidrBlock, Egress, PortRange, RuleAction, RuleNumber } = entry;
  const Protocol = numbers[entry.Protocol ?? ''] ?? entry.Protocol ?? '';
  if ((CidrBlock === undefined) === (Ipv6CidrBlock === undefined)) {
    throw awsError('MissingParameter', 'Either CidrBlock or Ipv6CidrBlock must be given.');
  }
  if (withPorts.has(Protocol) && PortRange?.From === undefined) {
    throw awsError('MissingParameter', 'The request must contain the parameter PortRange');
  }
  if (!/^-?\d+$/.test(Protocol)) throw invalid(`Invalid value '${Protocol}' for protocol.`);
  return {
    ...(CidrBlock !== undefined && { CidrBlock }),
    ...(Ipv6CidrBlock !== undefined && { Ipv6CidrBlock }),
    Egress,
    ...(withPorts.has(Protocol) && { PortRange }),
    ...(entry.IcmpTypeCode && { IcmpTypeCode: entry.IcmpTypeCode }),
    Protocol,
    RuleAction,
    RuleNumber,
  };
}

function refuseNumber(number: number): void {
  if (number < 1 || number >= lastRule) {
    throw invalid(`Value (${number}) for parameter ruleNumber is invalid.`);
  }
}

const noEntry = (number: number) =>
  awsError('InvalidNetworkAclEntry.NotFound', `No network acl entry ${number} exists.`);

const replaceNetworkAclAssociation = operation<ReplaceNetworkAclAssociationCommandInput>(
  ['AssociationId', 'NetworkAclId'],
  [],
  (state, { AssociationId, NetworkAclId }) => {
    const association = Object.values(state.networkAcls)
      .flatMap(({ Associations = [] }) => Associations)
      .find((one) => one.NetworkAclAssociationId === AssociationId);
    if (!association) {
      throw awsError(
        'InvalidAssociationID.NotFound',
        `The association ID '${AssociationId}' does not exist`,
      );
    }
    return { NewAssociationId: associate(state, NetworkAclId, association.SubnetId ?? '') };
  },
);

const filters: Filterable<Ec2State['networkAcls'][string]> = {
  'vpc-id': (acl) => [acl.VpcId],
  'network-acl-id': (acl) => [acl.NetworkAclId],
  'association.subnet-id': (acl) => acl.Associations?.map(({ SubnetId }) => SubnetId) ?? [],
  default: (acl) => [String(acl.IsDefault)],
};

const describeNetworkAcls = operation<DescribeNetworkAclsCommandInput>(
  [],
  ['NetworkAclIds', ...listing],
  (state, input) => {
    const asked = input.NetworkAclIds?.map((id) => aclOf(state, id));
    const { items, token } = listed(asked ?? Object.values(state.networkAcls), input, filters);
    return { NetworkAcls: items, ...token };
  },
);

export const networkAclOperations = {
  CreateNetworkAcl: createNetworkAcl,
  DeleteNetworkAcl: deleteNetworkAcl,
  CreateNetworkAclEntry: putting(false),
  ReplaceNetworkAclEntry: putting(true),
  DeleteNetworkAclEntry: deleteNetworkAclEntry,
  ReplaceNetworkAclAssociation: replaceNetworkAclAssociation,
  DescribeNetworkAcls: describeNetworkAcls,
};
