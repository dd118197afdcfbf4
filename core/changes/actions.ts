import type { Call } from '../model/plan.ts';
import type { Action } from './action.ts';
import * as apigateway from './actions/apigateway.ts';
import * as ec2 from './actions/ec2.ts';
import * as elbv2 from './actions/elbv2.ts';
import * as lambda from './actions/lambda.ts';
import * as serviceQuotas from './actions/service-quotas.ts';
import * as usagePlans from './actions/usage-plans.ts';
import { isWriteName, type WriteName } from './permissions.ts';

/** How each write is made. A write without an entry does not compile. */
const actions: Readonly<Record<WriteName, Action>> = {
  'apigateway:UpdateStage': apigateway.updateStage,
  'apigateway:UpdateIntegration': apigateway.updateIntegration,
  'apigateway:CreateDeployment': apigateway.createDeployment,
  'apigateway:DeleteDeployment': apigateway.deleteDeployment,
  'apigateway:CreateVpcLink': apigateway.createVpcLink,
  'apigateway:DeleteVpcLink': apigateway.deleteVpcLink,
  'apigateway:UpdateUsagePlan': usagePlans.updateUsagePlan,
  'apigateway:UpdateUsage': usagePlans.updateUsage,
  'lambda:AddPermission': lambda.addPermission,
  'lambda:RemovePermission': lambda.removePermission,
  'lambda:UpdateAlias': lambda.updateAlias,
  'lambda:UpdateFunctionConfiguration': lambda.updateFunctionConfiguration,
  'lambda:PublishVersion': lambda.publishVersion,
  'lambda:PutFunctionConcurrency': lambda.putFunctionConcurrency,
  'ec2:AuthorizeSecurityGroupIngress': ec2.authorizeSecurityGroupIngress,
  'ec2:RevokeSecurityGroupIngress': ec2.revokeSecurityGroupIngress,
  'ec2:CreateNetworkAclEntry': ec2.createNetworkAclEntry,
  'ec2:DeleteNetworkAclEntry': ec2.deleteNetworkAclEntry,
  'ec2:AcceptVpcEndpointConnections': ec2.acceptVpcEndpointConnections,
  'ec2:RejectVpcEndpointConnections': ec2.rejectVpcEndpointConnections,
  'elbv2:CreateListener': elbv2.createListener,
  'elbv2:DeleteListener': elbv2.deleteListener,
  'elbv2:ModifyTargetGroup': elbv2.modifyTargetGroup,
  'elbv2:SetSecurityGroups': elbv2.setSecurityGroups,
  'service-quotas:RequestServiceQuotaIncrease': serviceQuotas.requestServiceQuotaIncrease,
};

/**
 * How a call of a plan is made.
 * @throws Error where this product does not make such a call: an approved plan changes nothing about that
 */
export function actionOf({ service, action }: Pick<Call, 'service' | 'action'>): Action {
  const name = `${service}:${action}`;
  if (!isWriteName(name)) throw new Error(`${name} is no call that can be applied.`);
  return actions[name];
}
