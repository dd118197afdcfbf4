import type { CallName } from '../model/calls.ts';

/**
 * Every write that a plan or its undo may make, with the reads that its state needs: what is read before and after it, and
 * while it settles. What is not here cannot be applied.
 */
export const readsOfWrite = {
  'apigateway:UpdateStage': ['apigateway:GetStage'],
  'apigateway:UpdateIntegration': ['apigateway:GetIntegration'],
  'apigateway:CreateDeployment': ['apigateway:GetStage'],
  'apigateway:DeleteDeployment': [],
  'apigateway:CreateVpcLink': ['apigateway:GetVpcLinks', 'apigateway:GetVpcLink'],
  'apigateway:DeleteVpcLink': [],
  'apigateway:UpdateUsagePlan': ['apigateway:GetUsagePlan'],
  'apigateway:UpdateUsage': ['apigateway:GetUsage'],
  'lambda:AddPermission': ['lambda:GetPolicy'],
  'lambda:RemovePermission': [],
  'lambda:UpdateAlias': ['lambda:GetAlias'],
  'lambda:UpdateFunctionConfiguration': ['lambda:GetFunctionConfiguration'],
  'lambda:PublishVersion': ['lambda:ListVersionsByFunction'],
  'lambda:PutFunctionConcurrency': ['lambda:GetFunctionConcurrency'],
  'ec2:AuthorizeSecurityGroupIngress': ['ec2:DescribeSecurityGroups'],
  'ec2:RevokeSecurityGroupIngress': [],
  'ec2:CreateNetworkAclEntry': ['ec2:DescribeNetworkAcls'],
  'ec2:DeleteNetworkAclEntry': [],
  'ec2:AcceptVpcEndpointConnections': ['ec2:DescribeVpcEndpointConnections'],
  'ec2:RejectVpcEndpointConnections': [],
  'elbv2:CreateListener': ['elbv2:DescribeListeners'],
  'elbv2:DeleteListener': [],
  'elbv2:ModifyTargetGroup': ['elbv2:DescribeTargetGroups'],
  'elbv2:SetSecurityGroups': ['elbv2:DescribeLoadBalancers'],
  'service-quotas:RequestServiceQuotaIncrease': [
    'service-quotas:ListRequestedServiceQuotaChangeHistoryByQuota',
  ],
} as const satisfies Partial<Record<CallName, readonly CallName[]>>;

/** A call that this product can make to change something. */
export type WriteName = keyof typeof readsOfWrite;

export const isWriteName = (name: string): name is WriteName => Object.hasOwn(readsOfWrite, name);

/** A remedy, as far as permissions go. */
interface Writer {
  readonly id: string;
  readonly writes: readonly CallName[];
}

/** The calls by which a remedy's plans and their undos change something. */
export const writesOf = (remedy: Writer): readonly CallName[] => remedy.writes;

/**
 * The calls that applying and undoing a remedy's plans read.
 * @throws Error where the remedy declares a write that cannot be applied
 */
export function readsOf(remedy: Writer): readonly CallName[] {
  return sorted(
    remedy.writes.flatMap((write): readonly CallName[] => {
      if (!isWriteName(write)) throw new Error(`${remedy.id}: ${write} cannot be applied.`);
      return readsOfWrite[write];
    }),
  );
}

/** All calls that the Lambdas which apply and undo plans of these remedies make; their IAM roles are derived from it. */
export const permissionsOf = (
  remedies: readonly Writer[],
): { readonly reads: readonly CallName[]; readonly writes: readonly CallName[] } => ({
  reads: sorted(remedies.flatMap(readsOf)),
  writes: sorted(remedies.flatMap(writesOf)),
});

const sorted = (names: readonly CallName[]): CallName[] => [...new Set(names)].toSorted();
