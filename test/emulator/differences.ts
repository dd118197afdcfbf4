/** A difference between the simulator and moto, and why the simulator is right. */
export interface Known {
  /** What differs, as the tests print it: an operation and a field, or a case. */
  readonly place: string;
  readonly why: string;
}

const known = (entries: Readonly<Record<string, string>>): readonly Known[] =>
  Object.entries(entries).map(([place, why]) => ({ place, why }));

const noAutoDeploy = 'AWS deploys a stage that is deployed automatically at once; moto never does.';
const noTask =
  'moto gives no network interface the description of a task, so that ECS is not asked.';
const unknownToMoto = 'moto does not implement the operation and answers with a page of HTML.';

/** Fields that `core` reads and errors that it meets, where moto answers otherwise. */
export const knownDifferences = known({
  'apigateway:GetStage tracingEnabled':
    'AWS always tells it; moto only once it was set. core takes nothing for off.',
  'apigateway:GetRestApi tags':
    'AWS leaves tags out where there are none; moto returns an empty object. core takes nothing for none.',
  'apigateway:GetVpcLink statusMessage':
    'AWS describes the status of every link ("Your vpc link is ready for use"); moto does not.',
  'lambda:GetFunctionConfiguration LoggingConfig':
    'AWS always tells where a function logs; moto never. core takes the default log group then.',
  'lambda:GetFunctionConfiguration RevisionId':
    'AWS gives every configuration a revision; moto gives none. core sends none then.',
  'elbv2:DescribeLoadBalancers LoadBalancers[].EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic':
    'AWS tells it of Network Load Balancers with security groups; moto does not know it.',
  'ec2:DescribeSecurityGroups SecurityGroups[].Tags':
    'AWS leaves tags out where there are none; moto returns an empty list. core takes nothing for none.',
  'elbv2:DescribeTargetHealth TargetHealthDescriptions[].TargetHealth.Reason':
    'moto calls every registered target healthy; in the simulator nothing listens on the instance.',
  'elbv2:DescribeTargetHealth TargetHealthDescriptions[].TargetHealth.Description':
    'moto calls every registered target healthy; in the simulator nothing listens on the instance.',
  'logs:GetQueryResults statistics':
    'AWS says how many lines a query matched and scanned; moto does not. core takes nothing for as many as were returned.',
  'lambda:ListVersionsByFunction error':
    'moto looks for a function whose name is the ARN, finds none and answers with an empty list. AWS takes ARNs.',
  'cloudwatch:GetMetricData error':
    'moto knows no percentiles: asked for one it fails with HTTP 500. Sums are compared.',
  'apigatewayv2:GetStage DeploymentId': noAutoDeploy,
  'apigatewayv2:GetStage LastDeploymentStatusMessage': noAutoDeploy,
  'apigatewayv2:GetStage Tags':
    'AWS leaves tags out where there are none; moto returns an empty object. core takes nothing for none.',
  'apigatewayv2:GetApi Tags':
    'AWS leaves tags out where there are none; moto returns an empty object. core takes nothing for none.',
  'apigatewayv2:GetIntegrations Items[].ConnectionType':
    'AWS tells INTERNET where nothing else was set; moto tells only what was set.',
  'apigateway:GetDomainNames items[].domainNameStatusMessage':
    'AWS gives a message where there is something to say; moto always gives one.',
  'apigatewayv2:GetAuthorizers error': unknownToMoto,
  'apigatewayv2:GetDeployments error': unknownToMoto,
  'apigatewayv2:UpdateStage error': unknownToMoto,
  'lambda:GetAccountSettings error': unknownToMoto,
  'cloudtrail:LookupEvents error': unknownToMoto,
  'health:DescribeEvents error': unknownToMoto,
  'apigateway:GetUsage error': unknownToMoto,
  'cloudwatch:DescribeAlarmContributors error': unknownToMoto,
  'ec2:DescribeVpcEndpointConnections error': unknownToMoto,
  'apigateway:UpdateIntegration error': unknownToMoto,
  'apigateway:FlushStageAuthorizersCache error': unknownToMoto,
  'service-quotas:ListRequestedServiceQuotaChangeHistoryByQuota error': unknownToMoto,
  'service-quotas:GetServiceQuota error':
    'moto knows the quotas of VPCs only. The error is the one that AWS gives for a quota that does not exist.',
  'apigateway:DeleteDeployment error':
    'moto asks whether a stage has the name that the deployment was made for; AWS asks whether a stage serves it.',
});

/** Differences that are found only where the clock lets a deployment be suspected in both. */
export const sometimes = known({
  'apigateway:GetDeployment apiSummary':
    'AWS tells the methods of a deployment where it is asked to; moto never. core takes nothing for unknown.',
});

/** Reads that `core` declares and that moto answers never. */
export const notRead = known({
  'apigateway:GetClientCertificate': unknownToMoto,
  'apigatewayv2:GetAuthorizers': unknownToMoto,
  'apigatewayv2:GetDeployments': unknownToMoto,
  'apigatewayv2:ExportApi': 'The stages of this world are deployed automatically.',
  'apigatewayv2:ListRoutingRules': 'No domain of this world has routing rules.',
  'logs:StopQuery': 'No query takes longer than it is waited for.',
  'apigateway:GetUsage': unknownToMoto,
  'cloudtrail:LookupEvents': unknownToMoto,
  'health:DescribeEvents': unknownToMoto,
  'cloudwatch:DescribeAlarmContributors': unknownToMoto,
  'ec2:DescribeVpcEndpointConnections': unknownToMoto,
  'lambda:GetAccountSettings': unknownToMoto,
  'service-quotas:GetServiceQuota': 'moto knows the quotas of VPCs only.',
  'wafv2:GetSampledRequests': unknownToMoto,
  'ecs:ListClusters': noTask,
  'ecs:ListServices': noTask,
  'application-autoscaling:DescribeScalableTargets': noTask,
  'application-autoscaling:DescribeScalingPolicies': noTask,
  'application-autoscaling:DescribeScalingActivities': noTask,
});

/** Writes that moto cannot take, or not undo, by the name of the case. */
export const notWritten = known({
  integration: unknownToMoto,
  'authorizer cache': unknownToMoto,
  deployment:
    'CreateDeployment makes a new stage in moto, and the deployment cannot be deleted while a stage of that name exists.',
  usage: unknownToMoto,
  'endpoint connection': unknownToMoto,
  'inbound rules on PrivateLink': 'moto does not know the attribute and keeps nothing of it.',
  quota: unknownToMoto,
  'stage of an HTTP API': unknownToMoto,
});

/** Remedies whose plans moto cannot carry. */
export const notRemedied = known({
  'roll-back-alias': 'moto lists no versions of a function that is named by its ARN.',
  'raise-function-memory': 'moto lists no versions of a function that is named by its ARN.',
  'raise-function-timeout': 'moto lists no versions of a function that is named by its ARN.',
  'correct-integration-method': 'moto does not implement UpdateIntegration.',
  'raise-integration-timeout': 'moto does not implement UpdateIntegration.',
  'restore-authorizer-response': 'moto lists no authorizers of HTTP APIs.',
  'raise-stage-throttle of an HTTP API': 'moto does not implement UpdateStage of HTTP APIs.',
});
