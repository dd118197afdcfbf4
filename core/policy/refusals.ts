import { sameJson } from '../model/canonical-json.ts';
import type { Call, Operation } from '../model/plan.ts';
import { isPlaceholder, nameOf } from '../remedies/operations.ts';

/** When a call that removes something may undo an operation: it removes what the operation made, nothing else. */
interface Removal {
  /** The operation's own call. */
  readonly of: string;
  /** The field that must be the operation's result: a name that AWS chose. */
  readonly result?: string;
  /** The fields that must be as in the operation's own input. */
  readonly same: readonly string[];
}

const removals: Readonly<Record<string, Removal>> = {
  'apigateway:DeleteDeployment': {
    of: 'apigateway:CreateDeployment',
    result: 'deploymentId',
    same: ['restApiId'],
  },
  'apigateway:DeleteVpcLink': { of: 'apigateway:CreateVpcLink', result: 'vpcLinkId', same: [] },
  'lambda:RemovePermission': {
    of: 'lambda:AddPermission',
    same: ['FunctionName', 'Qualifier', 'StatementId'],
  },
  'ec2:RevokeSecurityGroupIngress': {
    of: 'ec2:AuthorizeSecurityGroupIngress',
    same: ['GroupId', 'IpPermissions'],
  },
  'ec2:DeleteNetworkAclEntry': {
    of: 'ec2:CreateNetworkAclEntry',
    same: ['NetworkAclId', 'RuleNumber', 'Egress'],
  },
  'ec2:RejectVpcEndpointConnections': {
    of: 'ec2:AcceptVpcEndpointConnections',
    same: ['ServiceId', 'VpcEndpointIds'],
  },
  'elbv2:DeleteListener': { of: 'elbv2:CreateListener', result: 'ListenerArn', same: [] },
};

const takesAway =
  /^(?:Delete|Remove|Revoke|Reject|Terminate|Deregister|Detach|Disassociate|Disable|Purge|Release|Cancel)/;
const forbiddenServices = new Set(['iam', 'sts', 'organizations', 'kms', 'account']);
const forbiddenActions = /PassRole|PermissionsBoundary|AssumeRolePolicy/;

/** Whether no approval may ever let an operation's own call run. */
export const isRefused = ({ service, action }: Pick<Call, 'service' | 'action'>): boolean =>
  forbiddenServices.has(service) || forbiddenActions.test(action) || takesAway.test(action);

/** The same for a call of its undo: it may remove what the operation made. */
export function isRefusedUndo(undo: Call, operation: Operation): boolean {
  if (!isRefused(undo)) return false;
  const removal = removals[nameOf(undo)];
  if (!removal || removal.of !== nameOf(operation)) return true;
  const { result, same } = removal;
  if (result !== undefined && !isResultOf(undo.input[result], operation.id)) return true;
  return !same.every((field) => sameJson(undo.input[field], operation.input[field]));
}

const isResultOf = (value: unknown, id: string): boolean =>
  isPlaceholder(value) && value.$result === id;
