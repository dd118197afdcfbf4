// Written by `npm run registry`. Do not edit.
import type { WriteName } from '../model/writes.generated.ts';
import type { Write } from './write.ts';

export const writes: Readonly<Record<WriteName, () => Promise<{ readonly default: Write }>>> = {
  'apigateway:CreateDeployment': () => import('./writes/apigateway/create-deployment.ts'),
  'apigateway:CreateVpcLink': () => import('./writes/apigateway/create-vpc-link.ts'),
  'apigateway:DeleteDeployment': () => import('./writes/apigateway/delete-deployment.ts'),
  'apigateway:DeleteVpcLink': () => import('./writes/apigateway/delete-vpc-link.ts'),
  'apigateway:UpdateIntegration': () => import('./writes/apigateway/update-integration.ts'),
  'apigateway:UpdateStage': () => import('./writes/apigateway/update-stage.ts'),
  'apigateway:UpdateUsage': () => import('./writes/apigateway/update-usage.ts'),
  'apigateway:UpdateUsagePlan': () => import('./writes/apigateway/update-usage-plan.ts'),
  'ec2:AcceptVpcEndpointConnections': () => import('./writes/ec2/accept-vpc-endpoint-connections.ts'),
  'ec2:AuthorizeSecurityGroupIngress': () => import('./writes/ec2/authorize-security-group-ingress.ts'),
  'ec2:CreateNetworkAclEntry': () => import('./writes/ec2/create-network-acl-entry.ts'),
  'ec2:DeleteNetworkAclEntry': () => import('./writes/ec2/delete-network-acl-entry.ts'),
  'ec2:RejectVpcEndpointConnections': () => import('./writes/ec2/reject-vpc-endpoint-connections.ts'),
  'ec2:RevokeSecurityGroupIngress': () => import('./writes/ec2/revoke-security-group-ingress.ts'),
  'elbv2:CreateListener': () => import('./writes/elbv2/create-listener.ts'),
  'elbv2:DeleteListener': () => import('./writes/elbv2/delete-listener.ts'),
  'elbv2:ModifyTargetGroup': () => import('./writes/elbv2/modify-target-group.ts'),
  'elbv2:SetSecurityGroups': () => import('./writes/elbv2/set-security-groups.ts'),
  'lambda:AddPermission': () => import('./writes/lambda/add-permission.ts'),
  'lambda:PublishVersion': () => import('./writes/lambda/publish-version.ts'),
  'lambda:PutFunctionConcurrency': () => import('./writes/lambda/put-function-concurrency.ts'),
  'lambda:RemovePermission': () => import('./writes/lambda/remove-permission.ts'),
  'lambda:UpdateAlias': () => import('./writes/lambda/update-alias.ts'),
  'lambda:UpdateFunctionConfiguration': () => import('./writes/lambda/update-function-configuration.ts'),
  'service-quotas:RequestServiceQuotaIncrease': () => import('./writes/service-quotas/request-service-quota-increase.ts'),
};
