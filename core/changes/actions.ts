import type { Call } from '../model/plan.ts';
import type { Action } from './action.ts';
import { isWriteName, type WriteName } from './permissions.ts';

// A service's SDK client is loaded with the first write that needs it: plans name one or two services.
const apigateway = () => import('./actions/apigateway.ts');
const usagePlans = () => import('./actions/usage-plans.ts');
const lambda = () => import('./actions/lambda.ts');
const ec2 = () => import('./actions/ec2.ts');
const elbv2 = () => import('./actions/elbv2.ts');
const serviceQuotas = () => import('./actions/service-quotas.ts');

/** How each write is made. A write without an entry does not compile. */
const actions: Readonly<Record<WriteName, () => Promise<Action>>> = {
  'apigateway:UpdateStage': async () => (await apigateway()).updateStage,
  'apigateway:UpdateIntegration': async () => (await apigateway()).updateIntegration,
  'apigateway:CreateDeployment': async () => (await apigateway()).createDeployment,
  'apigateway:DeleteDeployment': async () => (await apigateway()).deleteDeployment,
  'apigateway:CreateVpcLink': async () => (await apigateway()).createVpcLink,
  'apigateway:DeleteVpcLink': async () => (await apigateway()).deleteVpcLink,
  'apigateway:UpdateUsagePlan': async () => (await usagePlans()).updateUsagePlan,
  'apigateway:UpdateUsage': async () => (await usagePlans()).updateUsage,
  'lambda:AddPermission': async () => (await lambda()).addPermission,
  'lambda:RemovePermission': async () => (await lambda()).removePermission,
  'lambda:UpdateAlias': async () => (await lambda()).updateAlias,
  'lambda:UpdateFunctionConfiguration': async () => (await lambda()).updateFunctionConfiguration,
  'lambda:PublishVersion': async () => (await lambda()).publishVersion,
  'lambda:PutFunctionConcurrency': async () => (await lambda()).putFunctionConcurrency,
  'ec2:AuthorizeSecurityGroupIngress': async () => (await ec2()).authorizeSecurityGroupIngress,
  'ec2:RevokeSecurityGroupIngress': async () => (await ec2()).revokeSecurityGroupIngress,
  'ec2:CreateNetworkAclEntry': async () => (await ec2()).createNetworkAclEntry,
  'ec2:DeleteNetworkAclEntry': async () => (await ec2()).deleteNetworkAclEntry,
  'ec2:AcceptVpcEndpointConnections': async () => (await ec2()).acceptVpcEndpointConnections,
  'ec2:RejectVpcEndpointConnections': async () => (await ec2()).rejectVpcEndpointConnections,
  'elbv2:CreateListener': async () => (await elbv2()).createListener,
  'elbv2:DeleteListener': async () => (await elbv2()).deleteListener,
  'elbv2:ModifyTargetGroup': async () => (await elbv2()).modifyTargetGroup,
  'elbv2:SetSecurityGroups': async () => (await elbv2()).setSecurityGroups,
  'service-quotas:RequestServiceQuotaIncrease': async () =>
    (await serviceQuotas()).requestServiceQuotaIncrease,
};

/**
 * How a call of a plan is made.
 * @throws Error where this product does not make such a call: an approved plan changes nothing about that
 */
export async function actionOf({
  service,
  action,
}: Pick<Call, 'service' | 'action'>): Promise<Action> {
  const name = `${service}:${action}`;
  if (!isWriteName(name)) throw new Error(`${name} is not a call that can be applied.`);
  return actions[name]();
}
