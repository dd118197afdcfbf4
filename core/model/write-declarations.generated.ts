// Written by `npm run registry`. Do not edit.
import type { ReadName } from './reads.generated.ts';
import type { Grant, Removal } from './write.ts';
import type { WriteName } from './writes.generated.ts';

/** What IAM must allow for each write. */
export const grantsOfWrites: Readonly<Record<WriteName, readonly Grant[]>> = {
  "apigateway:CreateBasePathMapping": [
    {
      "actions": [
        "apigateway:POST"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/domainnames/<domainName>/basepathmappings"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:CreateDeployment": [
    {
      "actions": [
        "apigateway:POST"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/restapis/<restApiId>/deployments"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:CreateUsagePlanKey": [
    {
      "actions": [
        "apigateway:POST"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/usageplans/<usagePlanId>/keys"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:CreateVpcLink": [
    {
      "actions": [
        "apigateway:POST"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/vpclinks"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    },
    {
      "actions": [
        "elasticloadbalancing:DescribeLoadBalancers"
      ],
      "resources": [
        "*"
      ],
      "reason": "Elastic Load Balancing authorizes this call for all resources or none: it has no resource type in the Service Authorization Reference."
    },
    {
      "actions": [
        "ec2:DescribeVpcEndpointServiceConfigurations"
      ],
      "resources": [
        "*"
      ],
      "reason": "EC2 authorizes this call for all resources or none: it has no resource type in the Service Authorization Reference."
    },
    {
      "actions": [
        "ec2:CreateVpcEndpointServiceConfiguration"
      ],
      "resources": [
        "arn:{partition}:ec2:{region}:{account}:vpc-endpoint-service/*"
      ],
      "reason": "API Gateway gives a VPC link's endpoint service its id when it makes it."
    },
    {
      "actions": [
        "ec2:ModifyVpcEndpointServicePermissions"
      ],
      "resources": [
        "arn:{partition}:ec2:{region}:{account}:vpc-endpoint-service/*"
      ],
      "reason": "API Gateway gives a VPC link's endpoint service its id when it makes it."
    }
  ],
  "apigateway:DeleteBasePathMapping": [
    {
      "actions": [
        "apigateway:DELETE"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/domainnames/<domainName>/basepathmappings/<basePath>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:DeleteDeployment": [
    {
      "actions": [
        "apigateway:DELETE"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/restapis/<restApiId>/deployments/<deploymentId>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:DeleteIntegrationResponse": [
    {
      "actions": [
        "apigateway:DELETE"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/restapis/<restApiId>/resources/<resourceId>/methods/<httpMethod>/integration/responses/<statusCode>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:DeleteMethodResponse": [
    {
      "actions": [
        "apigateway:DELETE"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/restapis/<restApiId>/resources/<resourceId>/methods/<httpMethod>/responses/<statusCode>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:DeleteUsagePlanKey": [
    {
      "actions": [
        "apigateway:DELETE"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/usageplans/<usagePlanId>/keys/<keyId>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:DeleteVpcLink": [
    {
      "actions": [
        "apigateway:DELETE"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/vpclinks/<vpcLinkId>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    },
    {
      "actions": [
        "ec2:DescribeVpcEndpointServiceConfigurations"
      ],
      "resources": [
        "*"
      ],
      "reason": "EC2 authorizes this call for all resources or none: it has no resource type in the Service Authorization Reference."
    },
    {
      "actions": [
        "ec2:DeleteVpcEndpointServiceConfigurations"
      ],
      "resources": [
        "arn:{partition}:ec2:{region}:{account}:vpc-endpoint-service/*"
      ],
      "reason": "API Gateway gives a VPC link's endpoint service its id when it makes it."
    }
  ],
  "apigateway:FlushStageAuthorizersCache": [
    {
      "actions": [
        "apigateway:DELETE"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/restapis/<restApiId>/stages/<stageName>/cache/authorizers"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:PutIntegrationResponse": [
    {
      "actions": [
        "apigateway:PUT"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/restapis/<restApiId>/resources/<resourceId>/methods/<httpMethod>/integration/responses/<statusCode>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:PutMethodResponse": [
    {
      "actions": [
        "apigateway:PUT"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/restapis/<restApiId>/resources/<resourceId>/methods/<httpMethod>/responses/<statusCode>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:UpdateApiKey": [
    {
      "actions": [
        "apigateway:PATCH"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/apikeys/<apiKey>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:UpdateIntegration": [
    {
      "actions": [
        "apigateway:PATCH"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/restapis/<restApiId>/resources/<resourceId>/methods/<httpMethod>/integration"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:UpdateStage": [
    {
      "actions": [
        "apigateway:PATCH"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/restapis/<restApiId>/stages/<stageName>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:UpdateUsage": [
    {
      "actions": [
        "apigateway:PATCH"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/usageplans/<usagePlanId>/keys/<keyId>/usage"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigateway:UpdateUsagePlan": [
    {
      "actions": [
        "apigateway:PATCH"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/usageplans/<usagePlanId>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigatewayv2:UpdateAuthorizer": [
    {
      "actions": [
        "apigateway:PATCH"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/apis/<ApiId>/authorizers/<AuthorizerId>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigatewayv2:UpdateIntegration": [
    {
      "actions": [
        "apigateway:PATCH"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/apis/<ApiId>/integrations/<IntegrationId>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "apigatewayv2:UpdateStage": [
    {
      "actions": [
        "apigateway:PATCH"
      ],
      "resources": [
        "arn:{partition}:apigateway:{region}::/apis/<ApiId>/stages/<StageName>"
      ],
      "reason": "The alarm says which API it is about, and APIs made after the deployment count too."
    }
  ],
  "ec2:AcceptVpcEndpointConnections": [
    {
      "actions": [
        "ec2:AcceptVpcEndpointConnections"
      ],
      "resources": [
        "arn:{partition}:ec2:{region}:{account}:vpc-endpoint-service/<ServiceId>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "ec2:AuthorizeSecurityGroupIngress": [
    {
      "actions": [
        "ec2:AuthorizeSecurityGroupIngress"
      ],
      "resources": [
        "arn:{partition}:ec2:{region}:{account}:security-group/<GroupId>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "ec2:CreateNetworkAclEntry": [
    {
      "actions": [
        "ec2:CreateNetworkAclEntry"
      ],
      "resources": [
        "arn:{partition}:ec2:{region}:{account}:network-acl/<NetworkAclId>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "ec2:DeleteNetworkAclEntry": [
    {
      "actions": [
        "ec2:DeleteNetworkAclEntry"
      ],
      "resources": [
        "arn:{partition}:ec2:{region}:{account}:network-acl/<NetworkAclId>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "ec2:RejectVpcEndpointConnections": [
    {
      "actions": [
        "ec2:RejectVpcEndpointConnections"
      ],
      "resources": [
        "arn:{partition}:ec2:{region}:{account}:vpc-endpoint-service/<ServiceId>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "ec2:RevokeSecurityGroupIngress": [
    {
      "actions": [
        "ec2:RevokeSecurityGroupIngress"
      ],
      "resources": [
        "arn:{partition}:ec2:{region}:{account}:security-group/<GroupId>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "ecs:UpdateService": [
    {
      "actions": [
        "ecs:UpdateService"
      ],
      "resources": [
        "arn:{partition}:ecs:{region}:{account}:service/<cluster>/<service>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "elbv2:CreateListener": [
    {
      "actions": [
        "elasticloadbalancing:CreateListener"
      ],
      "resources": [
        "arn:{partition}:elasticloadbalancing:{region}:{account}:loadbalancer/net/<LoadBalancerArn>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "elbv2:DeleteListener": [
    {
      "actions": [
        "elasticloadbalancing:DeleteListener"
      ],
      "resources": [
        "arn:{partition}:elasticloadbalancing:{region}:{account}:listener/net/<ListenerArn>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "elbv2:DeregisterTargets": [
    {
      "actions": [
        "elasticloadbalancing:DeregisterTargets"
      ],
      "resources": [
        "arn:{partition}:elasticloadbalancing:{region}:{account}:targetgroup/<TargetGroupArn>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "elbv2:ModifyTargetGroup": [
    {
      "actions": [
        "elasticloadbalancing:ModifyTargetGroup"
      ],
      "resources": [
        "arn:{partition}:elasticloadbalancing:{region}:{account}:targetgroup/<TargetGroupArn>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "elbv2:RegisterTargets": [
    {
      "actions": [
        "elasticloadbalancing:RegisterTargets"
      ],
      "resources": [
        "arn:{partition}:elasticloadbalancing:{region}:{account}:targetgroup/<TargetGroupArn>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "elbv2:SetSecurityGroups": [
    {
      "actions": [
        "elasticloadbalancing:SetSecurityGroups"
      ],
      "resources": [
        "arn:{partition}:elasticloadbalancing:{region}:{account}:loadbalancer/net/<LoadBalancerArn>"
      ],
      "reason": "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed."
    }
  ],
  "lambda:AddPermission": [
    {
      "actions": [
        "lambda:AddPermission"
      ],
      "resources": [
        "arn:{partition}:lambda:{region}:{account}:function:<FunctionName>"
      ],
      "reason": "An API's methods say which functions it calls; they are not known when this is deployed.",
      "conditions": {
        "StringEquals": {
          "lambda:Principal": "apigateway.amazonaws.com"
        },
        "Null": {
          "lambda:FunctionUrlAuthType": "true"
        }
      }
    }
  ],
  "lambda:PublishVersion": [
    {
      "actions": [
        "lambda:PublishVersion"
      ],
      "resources": [
        "arn:{partition}:lambda:{region}:{account}:function:<FunctionName>"
      ],
      "reason": "An API's methods say which functions it calls; they are not known when this is deployed."
    }
  ],
  "lambda:PutFunctionConcurrency": [
    {
      "actions": [
        "lambda:PutFunctionConcurrency"
      ],
      "resources": [
        "arn:{partition}:lambda:{region}:{account}:function:<FunctionName>"
      ],
      "reason": "An API's methods say which functions it calls; they are not known when this is deployed."
    }
  ],
  "lambda:RemovePermission": [
    {
      "actions": [
        "lambda:RemovePermission"
      ],
      "resources": [
        "arn:{partition}:lambda:{region}:{account}:function:<FunctionName>"
      ],
      "reason": "An API's methods say which functions it calls; they are not known when this is deployed."
    }
  ],
  "lambda:UpdateAlias": [
    {
      "actions": [
        "lambda:UpdateAlias"
      ],
      "resources": [
        "arn:{partition}:lambda:{region}:{account}:function:<FunctionName>"
      ],
      "reason": "An API's methods say which functions it calls; they are not known when this is deployed."
    }
  ],
  "lambda:UpdateFunctionConfiguration": [
    {
      "actions": [
        "lambda:UpdateFunctionConfiguration"
      ],
      "resources": [
        "arn:{partition}:lambda:{region}:{account}:function:<FunctionName>"
      ],
      "reason": "An API's methods say which functions it calls; they are not known when this is deployed.",
      "conditions": {
        "Null": {
          "lambda:Layer": "true"
        }
      }
    }
  ],
  "service-quotas:RequestServiceQuotaIncrease": [
    {
      "actions": [
        "servicequotas:RequestServiceQuotaIncrease"
      ],
      "resources": [
        "arn:{partition}:servicequotas:{region}:{account}:apigateway/<QuotaCode>"
      ],
      "reason": "Quotas of API Gateway, and of nothing else; each Region gives them the same codes."
    },
    {
      "actions": [
        "iam:CreateServiceLinkedRole"
      ],
      "resources": [
        "arn:{partition}:iam::{account}:role/aws-service-role/servicequotas.amazonaws.com/AWSServiceRoleForServiceQuotas"
      ],
      "conditions": {
        "StringEquals": {
          "iam:AWSServiceName": "servicequotas.amazonaws.com"
        }
      }
    }
  ]
};

/** The calls by which the state of each is read. */
export const readsOfWrites: Readonly<Record<WriteName, readonly ReadName[]>> = {
  "apigateway:CreateBasePathMapping": [
    "apigateway:GetBasePathMappings"
  ],
  "apigateway:CreateDeployment": [
    "apigateway:GetStage",
    "apigateway:GetDeployments"
  ],
  "apigateway:CreateUsagePlanKey": [
    "apigateway:GetUsagePlanKeys"
  ],
  "apigateway:CreateVpcLink": [
    "apigateway:GetVpcLinks",
    "apigateway:GetVpcLink"
  ],
  "apigateway:DeleteBasePathMapping": [],
  "apigateway:DeleteDeployment": [],
  "apigateway:DeleteIntegrationResponse": [],
  "apigateway:DeleteMethodResponse": [],
  "apigateway:DeleteUsagePlanKey": [],
  "apigateway:DeleteVpcLink": [],
  "apigateway:FlushStageAuthorizersCache": [
    "apigateway:GetStage"
  ],
  "apigateway:PutIntegrationResponse": [
    "apigateway:GetIntegration"
  ],
  "apigateway:PutMethodResponse": [
    "apigateway:GetMethod"
  ],
  "apigateway:UpdateApiKey": [
    "apigateway:GetApiKey"
  ],
  "apigateway:UpdateIntegration": [
    "apigateway:GetIntegration"
  ],
  "apigateway:UpdateStage": [
    "apigateway:GetStage"
  ],
  "apigateway:UpdateUsage": [
    "apigateway:GetUsage"
  ],
  "apigateway:UpdateUsagePlan": [
    "apigateway:GetUsagePlan"
  ],
  "apigatewayv2:UpdateAuthorizer": [
    "apigatewayv2:GetAuthorizer"
  ],
  "apigatewayv2:UpdateIntegration": [
    "apigatewayv2:GetIntegration"
  ],
  "apigatewayv2:UpdateStage": [
    "apigatewayv2:GetStage"
  ],
  "ec2:AcceptVpcEndpointConnections": [
    "ec2:DescribeVpcEndpointConnections"
  ],
  "ec2:AuthorizeSecurityGroupIngress": [
    "ec2:DescribeSecurityGroups"
  ],
  "ec2:CreateNetworkAclEntry": [
    "ec2:DescribeNetworkAcls"
  ],
  "ec2:DeleteNetworkAclEntry": [],
  "ec2:RejectVpcEndpointConnections": [],
  "ec2:RevokeSecurityGroupIngress": [],
  "ecs:UpdateService": [
    "ecs:DescribeServices"
  ],
  "elbv2:CreateListener": [
    "elbv2:DescribeListeners"
  ],
  "elbv2:DeleteListener": [],
  "elbv2:DeregisterTargets": [],
  "elbv2:ModifyTargetGroup": [
    "elbv2:DescribeTargetGroups"
  ],
  "elbv2:RegisterTargets": [
    "elbv2:DescribeTargetHealth"
  ],
  "elbv2:SetSecurityGroups": [
    "elbv2:DescribeLoadBalancers"
  ],
  "lambda:AddPermission": [
    "lambda:GetPolicy"
  ],
  "lambda:PublishVersion": [
    "lambda:ListVersionsByFunction",
    "lambda:GetFunctionConfiguration"
  ],
  "lambda:PutFunctionConcurrency": [
    "lambda:GetFunctionConcurrency"
  ],
  "lambda:RemovePermission": [],
  "lambda:UpdateAlias": [
    "lambda:GetAlias"
  ],
  "lambda:UpdateFunctionConfiguration": [
    "lambda:GetFunctionConfiguration"
  ],
  "service-quotas:RequestServiceQuotaIncrease": [
    "service-quotas:ListRequestedServiceQuotaChangeHistoryByQuota"
  ]
};

/** What those that remove something may undo. */
export const removals: Readonly<Record<string, Removal>> = {
  "apigateway:DeleteBasePathMapping": {
    "write": "apigateway:CreateBasePathMapping",
    "same": [
      "domainName",
      "basePath"
    ]
  },
  "apigateway:DeleteDeployment": {
    "write": "apigateway:CreateDeployment",
    "result": "deploymentId",
    "same": [
      "restApiId"
    ]
  },
  "apigateway:DeleteIntegrationResponse": {
    "write": "apigateway:PutIntegrationResponse",
    "same": [
      "restApiId",
      "resourceId",
      "httpMethod",
      "statusCode"
    ]
  },
  "apigateway:DeleteMethodResponse": {
    "write": "apigateway:PutMethodResponse",
    "same": [
      "restApiId",
      "resourceId",
      "httpMethod",
      "statusCode"
    ]
  },
  "apigateway:DeleteUsagePlanKey": {
    "write": "apigateway:CreateUsagePlanKey",
    "same": [
      "usagePlanId",
      "keyId"
    ]
  },
  "apigateway:DeleteVpcLink": {
    "write": "apigateway:CreateVpcLink",
    "result": "vpcLinkId",
    "same": []
  },
  "ec2:DeleteNetworkAclEntry": {
    "write": "ec2:CreateNetworkAclEntry",
    "same": [
      "NetworkAclId",
      "RuleNumber",
      "Egress"
    ]
  },
  "ec2:RejectVpcEndpointConnections": {
    "write": "ec2:AcceptVpcEndpointConnections",
    "same": [
      "ServiceId",
      "VpcEndpointIds"
    ]
  },
  "ec2:RevokeSecurityGroupIngress": {
    "write": "ec2:AuthorizeSecurityGroupIngress",
    "same": [
      "GroupId",
      "IpPermissions"
    ]
  },
  "elbv2:DeleteListener": {
    "write": "elbv2:CreateListener",
    "result": "ListenerArn",
    "same": []
  },
  "elbv2:DeregisterTargets": {
    "write": "elbv2:RegisterTargets",
    "same": [
      "TargetGroupArn",
      "Targets"
    ]
  },
  "lambda:RemovePermission": {
    "write": "lambda:AddPermission",
    "same": [
      "FunctionName",
      "Qualifier",
      "StatementId"
    ]
  }
};
