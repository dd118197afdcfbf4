import type { WriteName } from '../../core/model/writes.generated.ts';

/** What each write does, in the tables of the pages. */
export const writePurposes: Readonly<Record<WriteName, string>> = {
  'apigateway:CreateDeployment': 'deploys the changed configuration to the stage',
  'apigateway:CreateUsagePlanKey': 'adds an API key to a usage plan',
  'apigateway:CreateVpcLink': 'creates the new VPC link',
  'apigateway:DeleteDeployment': 'undo: deletes the deployment that was created',
  'apigateway:DeleteUsagePlanKey': 'undo: takes the API key out of the usage plan again',
  'apigateway:DeleteVpcLink': 'undo: deletes the VPC link that was created',
  'apigateway:FlushStageAuthorizersCache': 'drops the authorizer policies that the stage keeps',
  'apigateway:UpdateIntegration': 'changes one field of a method’s integration',
  'apigateway:UpdateStage': 'changes a setting of the stage, or the deployment that it serves',
  'apigatewayv2:UpdateAuthorizer': 'sets how the Lambda authorizer of an HTTP API answers',
  'apigatewayv2:UpdateIntegration':
    'sets the timeout or the event format of an integration of an HTTP API',
  'apigatewayv2:UpdateStage': 'sets throttles and variables of a stage of an HTTP API',
  'apigateway:UpdateUsage': 'changes what an API key has left of its quota',
  'apigateway:UpdateUsagePlan': 'changes the limits or the stages of a usage plan',
  'ec2:AcceptVpcEndpointConnections': 'accepts connections to the endpoint service',
  'ec2:AuthorizeSecurityGroupIngress': 'adds inbound rules to a security group',
  'ec2:CreateNetworkAclEntry': 'adds an entry to a network ACL',
  'ec2:DeleteNetworkAclEntry': 'undo: deletes the entry that was added',
  'ec2:RejectVpcEndpointConnections': 'undo: rejects the connections that were accepted',
  'ec2:RevokeSecurityGroupIngress': 'undo: removes the rules that were added',
  'elbv2:CreateListener': 'creates a listener on the load balancer',
  'elbv2:DeleteListener': 'undo: deletes the listener that was created',
  'elbv2:ModifyTargetGroup': 'changes the target group’s health check',
  'elbv2:SetSecurityGroups':
    'changes whether the load balancer applies inbound rules to PrivateLink',
  'lambda:AddPermission': 'adds a statement to the function’s resource policy',
  'lambda:PublishVersion': 'publishes a version with the changed configuration',
  'lambda:PutFunctionConcurrency': 'changes the reserved concurrency',
  'lambda:RemovePermission': 'undo: removes the statement that was added',
  'lambda:UpdateAlias': 'points the alias to another version',
  'lambda:UpdateFunctionConfiguration': 'changes the function’s configuration',
  'service-quotas:RequestServiceQuotaIncrease': 'requests a higher quota from AWS',
};
