import type { AccountCall } from '../../simulator/account/account.ts';

/** What IAM is asked when a call is made. */
export interface IamRequest {
  readonly action: string;
  readonly resource: string;
  /** Condition keys that the request carries. */
  readonly context?: Readonly<Record<string, string | string[]>>;
}

type Input = Readonly<Record<string, unknown>>;
interface Place {
  readonly region: string;
  readonly accountId: string;
}

/**
 * Every permission that a call needs, on its concrete resources: written down from the Service Authorization Reference and
 * apart from the product's own table, so that the two are held against each other.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 * @throws Error for a call that nobody has written down yet
 */
export function iamRequests(
  { service, operation, input }: Pick<AccountCall, 'service' | 'operation' | 'input'>,
  place: Place,
): readonly IamRequest[] {
  if (service === 'dynamodb' && operation === 'TransactWriteItems')
    return transaction(input, place);
  const rule = rules[service]?.[operation] ?? derived[service]?.(operation, input);
  if (!rule) throw new Error(`test/support/iam-request.ts does not know ${service}:${operation}.`);
  return [rule(input, place), ...(besides[`${service}:${operation}`]?.(input, place) ?? [])];
}

type Rule = (input: Input, place: Place) => IamRequest;
const text = (value: unknown) => String(value);

/** API Gateway authorizes HTTP verbs on paths. */
const gateway =
  (verb: string, path: (input: Input) => string): Rule =>
  (input, { region }) => ({
    action: `apigateway:${verb}`,
    resource: `arn:aws:apigateway:${region}::${path(input)}`,
  });

const api = (suffix: (input: Input) => string) => (input: Input) =>
  `/restapis/${text(input['restApiId'])}${suffix(input)}`;
const httpApi = (part?: string, field?: string) => (input: Input) =>
  [
    '/apis',
    text(input['ApiId']),
    ...(part === undefined ? [] : [part]),
    ...(field === undefined ? [] : [text(input[field])]),
  ].join('/');
const method = (i: Input) => `/resources/${text(i['resourceId'])}/methods/${text(i['httpMethod'])}`;

const onFunction =
  (action: string): Rule =>
  (input, { region, accountId }) => {
    const given = text(input['FunctionName']);
    const name = given.startsWith('arn:') ? given.split(':')[6] : given.split(':')[0];
    const qualifier =
      input['Qualifier'] ?? (given.startsWith('arn:') ? given.split(':')[7] : undefined);
    const suffix = qualifier === undefined ? '' : `:${text(qualifier)}`;
    const { Principal, Layers } = input;
    return {
      action: `lambda:${action}`,
      resource: `arn:aws:lambda:${region}:${accountId}:function:${name}${suffix}`,
      ...(Principal !== undefined && { context: { 'lambda:Principal': text(Principal) } }),
      ...(Array.isArray(Layers) && { context: { 'lambda:Layer': Layers.map(text) } }),
    };
  };

/** Actions for which AWS knows no resource. */
const anywhere =
  (action: string): Rule =>
  () => ({ action, resource: '*' });

const arnIn =
  (action: string, field: string): Rule =>
  (input) => ({ action, resource: text(input[field]) });

const ec2Resource =
  (action: string, type: string, field: string): Rule =>
  (input, { region, accountId }) => ({
    action: `ec2:${action}`,
    resource: `arn:aws:ec2:${region}:${accountId}:${type}/${text(input[field])}`,
  });

const table =
  (action: string): Rule =>
  (input, { region, accountId }) => ({
    action: `dynamodb:${action}`,
    resource: `arn:aws:dynamodb:${region}:${accountId}:table/${text(input['TableName'])}`,
    context: { 'dynamodb:LeadingKeys': [partitionKeyOf(input)] },
  });

/** Of the one item that a call is about, or of the partition that it lists. */
function partitionKeyOf({ Item, Key, ExpressionAttributeValues }: Input): string {
  const { pk, ':pk': listed } = (Item ?? Key ?? ExpressionAttributeValues) as Readonly<
    Record<string, { readonly S: string } | undefined>
  >;
  const key = pk ?? listed;
  if (!key) throw new Error('The call names no partition of the table.');
  return key.S;
}

/** A transaction is no action: each of its writes is authorized as if it came alone. */
const transaction = (input: Input, place: Place): IamRequest[] =>
  (input['TransactItems'] as Record<string, Input>[]).flatMap((item) =>
    Object.entries(item).map(([kind, write]) => {
      const action = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem' }[kind];
      return table(action ?? 'ConditionCheckItem')(write, place);
    }),
  );

const object =
  (action: string): Rule =>
  (input) => ({
    action: `s3:${action}`,
    resource: `arn:aws:s3:::${text(input['Bucket'])}/${text(input['Key'])}`,
  });

const logGroup =
  (action: string): Rule =>
  (input, { region, accountId }) => {
    const names = input['logGroupNames'] ?? input['logGroupIdentifiers'];
    const name = input['logGroupName'] ?? (Array.isArray(names) ? names[0] : undefined) ?? '*';
    return {
      action: `logs:${action}`,
      resource: `arn:aws:logs:${region}:${accountId}:log-group:${text(name)}:*`,
    };
  };

const quota =
  (action: string): Rule =>
  (input, { region, accountId }) => ({
    action: `servicequotas:${action}`,
    resource: `arn:aws:servicequotas:${region}:${accountId}:${text(input['ServiceCode'])}/${text(input['QuotaCode'])}`,
  });

const cloudMap =
  (action: string, field: string): Rule =>
  (input, { region, accountId }) => ({
    action: `servicediscovery:${action}`,
    resource: `arn:aws:servicediscovery:${region}:${accountId}:service/${text(input[field])}`,
  });

/** A service of ECS, by its cluster and its name. */
const ecsService =
  (action: string, nameOf: (input: Input) => unknown): Rule =>
  (input, { region, accountId }) => ({
    action: `ecs:${action}`,
    resource: `arn:aws:ecs:${region}:${accountId}:service/${last(input['cluster'])}/${last(nameOf(input))}`,
  });
const last = (given: unknown) => text(given).split('/').at(-1);

const alarm =
  (action: string): Rule =>
  (input, { region, accountId }) => {
    const name = input['AlarmName'] ?? (input['AlarmNames'] as string[] | undefined)?.[0];
    return {
      action: `cloudwatch:${action}`,
      resource: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${text(name)}`,
    };
  };

const endpointService = (action: string, { region, accountId }: Place): IamRequest => ({
  action: `ec2:${action}`,
  resource: `arn:aws:ec2:${region}:${accountId}:vpc-endpoint-service/vpce-svc-0123456789abcdef0`,
});

/** What AWS checks besides the call's own action. */
const besides: Readonly<Record<string, (input: Input, place: Place) => readonly IamRequest[]>> = {
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/grant-permissions-to-create-vpclink.html
  'apigateway:CreateVpcLink': (_, place) => [
    endpointService('CreateVpcEndpointServiceConfiguration', place),
    endpointService('ModifyVpcEndpointServicePermissions', place),
    { action: 'ec2:DescribeVpcEndpointServiceConfigurations', resource: '*' },
    { action: 'elasticloadbalancing:DescribeLoadBalancers', resource: '*' },
  ],
  'apigateway:DeleteVpcLink': (_, place) => [
    endpointService('DeleteVpcEndpointServiceConfigurations', place),
    { action: 'ec2:DescribeVpcEndpointServiceConfigurations', resource: '*' },
  ],
  // Whoever may not list a bucket is told AccessDenied where an object does not exist.
  's3:GetObject': ({ Bucket }) => [
    { action: 's3:ListBucket', resource: `arn:aws:s3:::${text(Bucket)}` },
  ],
  // https://docs.aws.amazon.com/servicequotas/latest/userguide/using-service-linked-roles.html
  'service-quotas:RequestServiceQuotaIncrease': (_, { accountId }) => [
    {
      action: 'iam:CreateServiceLinkedRole',
      resource: `arn:aws:iam::${accountId}:role/aws-service-role/servicequotas.amazonaws.com/AWSServiceRoleForServiceQuotas`,
      context: { 'iam:AWSServiceName': 'servicequotas.amazonaws.com' },
    },
  ],
};

const role =
  (action: string): Rule =>
  (input, { accountId }) => ({
    action: `iam:${action}`,
    resource: `arn:aws:iam::${accountId}:role/${text(input['RoleName'])}`,
  });

const userPool =
  (action: string): Rule =>
  (input, { region, accountId }) => ({
    action: `cognito-idp:${action}`,
    resource: `arn:aws:cognito-idp:${region}:${accountId}:userpool/${text(input['UserPoolId'])}`,
  });

/** What follows from the input: a call on one thing that it names is authorized on that thing. */
const derived: Readonly<Record<string, (action: string, input: Input) => Rule | undefined>> = {
  lambda: (action, { FunctionName }) =>
    FunctionName === undefined ? undefined : onFunction(action),
  // Of these services AWS authorizes no `Describe` on a resource.
  ec2: (action) => (action.startsWith('Describe') ? anywhere(`ec2:${action}`) : undefined),
  elbv2(action, input) {
    if (action.startsWith('Describe')) return anywhere(`elasticloadbalancing:${action}`);
    const [field, another] = Object.keys(input).filter((name) => name.endsWith('Arn'));
    return field === undefined || another !== undefined
      ? undefined
      : arnIn(`elasticloadbalancing:${action}`, field);
  },
};

const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  iam: {
    GetPolicy: arnIn('iam:GetPolicy', 'PolicyArn'),
    GetPolicyVersion: arnIn('iam:GetPolicyVersion', 'PolicyArn'),
    GetRole: role('GetRole'),
    GetRolePolicy: role('GetRolePolicy'),
    ListAttachedRolePolicies: role('ListAttachedRolePolicies'),
    ListRolePolicies: role('ListRolePolicies'),
  },
  'cognito-idp': {
    DescribeUserPoolClient: userPool('DescribeUserPoolClient'),
    ListUserPoolClients: userPool('ListUserPoolClients'),
  },
  acm: { DescribeCertificate: arnIn('acm:DescribeCertificate', 'CertificateArn') },
  apigatewayv2: {
    ExportApi: gateway('GET', (i) => `${httpApi('exports')(i)}/${text(i['Specification'])}`),
    GetApi: gateway('GET', httpApi()),
    GetApis: gateway('GET', () => '/apis'),
    GetApiMappings: gateway('GET', (i) => `/domainnames/${text(i['DomainName'])}/apimappings`),
    GetAuthorizer: gateway('GET', httpApi('authorizers', 'AuthorizerId')),
    GetAuthorizers: gateway('GET', httpApi('authorizers')),
    GetDeployments: gateway('GET', httpApi('deployments')),
    GetIntegration: gateway('GET', httpApi('integrations', 'IntegrationId')),
    GetIntegrations: gateway('GET', httpApi('integrations')),
    GetRoutes: gateway('GET', httpApi('routes')),
    GetStage: gateway('GET', httpApi('stages', 'StageName')),
    GetStages: gateway('GET', httpApi('stages')),
    GetVpcLinks: gateway('GET', () => '/vpclinks'),
    ListRoutingRules: (input, { region, accountId }) => ({
      action: 'apigateway:ListRoutingRules',
      resource: `arn:aws:apigateway:${region}:${accountId}:/domainnames/${text(input['DomainName'])}/routingrules/*`,
    }),
    UpdateAuthorizer: gateway('PATCH', httpApi('authorizers', 'AuthorizerId')),
    UpdateIntegration: gateway('PATCH', httpApi('integrations', 'IntegrationId')),
    UpdateStage: gateway('PATCH', httpApi('stages', 'StageName')),
  },
  wafv2: {
    GetSampledRequests: arnIn('wafv2:GetSampledRequests', 'WebAclArn'),
    GetWebACLForResource: arnIn('wafv2:GetWebACLForResource', 'ResourceArn'),
  },
  apigateway: {
    GetAccount: gateway('GET', () => '/account'),
    GetAuthorizers: gateway(
      'GET',
      api(() => '/authorizers'),
    ),
    GetBasePathMappings: gateway(
      'GET',
      (i) => `/domainnames/${text(i['domainName'])}/basepathmappings`,
    ),
    GetClientCertificate: gateway(
      'GET',
      (i) => `/clientcertificates/${text(i['clientCertificateId'])}`,
    ),
    GetDomainName: gateway('GET', (i) => `/domainnames/${text(i['domainName'])}`),
    GetDomainNames: gateway('GET', () => '/domainnames'),
    GetRequestValidators: gateway(
      'GET',
      api(() => '/requestvalidators'),
    ),
    GetDeployment: gateway(
      'GET',
      api((i) => `/deployments/${text(i['deploymentId'])}`),
    ),
    GetDeployments: gateway(
      'GET',
      api(() => '/deployments'),
    ),
    GetExport: gateway(
      'GET',
      api((i) => `/stages/${text(i['stageName'])}/exports/${text(i['exportType'])}`),
    ),
    GetIntegration: gateway(
      'GET',
      api((i) => `${method(i)}/integration`),
    ),
    GetMethod: gateway('GET', api(method)),
    GetResources: gateway(
      'GET',
      api(() => '/resources'),
    ),
    GetRestApi: gateway(
      'GET',
      api(() => ''),
    ),
    GetRestApis: gateway('GET', () => '/restapis'),
    GetStage: gateway(
      'GET',
      api((i) => `/stages/${text(i['stageName'])}`),
    ),
    GetStages: gateway(
      'GET',
      api(() => '/stages'),
    ),
    FlushStageAuthorizersCache: gateway(
      'DELETE',
      api((i) => `/stages/${text(i['stageName'])}/cache/authorizers`),
    ),
    TestInvokeMethod: gateway('POST', api(method)),
    GetUsage: gateway('GET', (i) => `/usageplans/${text(i['usagePlanId'])}/usage`),
    GetUsagePlan: gateway('GET', (i) => `/usageplans/${text(i['usagePlanId'])}`),
    GetApiKeys: gateway('GET', () => '/apikeys'),
    GetUsagePlanKeys: gateway('GET', (i) => `/usageplans/${text(i['usagePlanId'])}/keys`),
    CreateUsagePlanKey: gateway('POST', (i) => `/usageplans/${text(i['usagePlanId'])}/keys`),
    DeleteUsagePlanKey: gateway(
      'DELETE',
      (i) => `/usageplans/${text(i['usagePlanId'])}/keys/${text(i['keyId'])}`,
    ),
    GetUsagePlans: gateway('GET', () => '/usageplans'),
    GetVpcLink: gateway('GET', (i) => `/vpclinks/${text(i['vpcLinkId'])}`),
    GetVpcLinks: gateway('GET', () => '/vpclinks'),
    CreateDeployment: gateway(
      'POST',
      api(() => '/deployments'),
    ),
    DeleteDeployment: gateway(
      'DELETE',
      api((i) => `/deployments/${text(i['deploymentId'])}`),
    ),
    CreateVpcLink: gateway('POST', () => '/vpclinks'),
    DeleteVpcLink: gateway('DELETE', (i) => `/vpclinks/${text(i['vpcLinkId'])}`),
    PutIntegration: gateway(
      'PUT',
      api((i) => `${method(i)}/integration`),
    ),
    CreateBasePathMapping: gateway(
      'POST',
      (i) => `/domainnames/${text(i['domainName'])}/basepathmappings`,
    ),
    DeleteBasePathMapping: gateway(
      'DELETE',
      (i) => `/domainnames/${text(i['domainName'])}/basepathmappings/${text(i['basePath'])}`,
    ),
    PutIntegrationResponse: gateway(
      'PUT',
      api((i) => `${method(i)}/integration/responses/${text(i['statusCode'])}`),
    ),
    UpdateIntegration: gateway(
      'PATCH',
      api((i) => `${method(i)}/integration`),
    ),
    DeleteIntegrationResponse: gateway(
      'DELETE',
      api((i) => `${method(i)}/integration/responses/${text(i['statusCode'])}`),
    ),
    PutMethodResponse: gateway(
      'PUT',
      api((i) => `${method(i)}/responses/${text(i['statusCode'])}`),
    ),
    DeleteMethodResponse: gateway(
      'DELETE',
      api((i) => `${method(i)}/responses/${text(i['statusCode'])}`),
    ),
    GetApiKey: gateway('GET', (i) => `/apikeys/${text(i['apiKey'])}`),
    UpdateApiKey: gateway('PATCH', (i) => `/apikeys/${text(i['apiKey'])}`),
    UpdateStage: gateway(
      'PATCH',
      api((i) => `/stages/${text(i['stageName'])}`),
    ),
    UpdateUsage: gateway(
      'PATCH',
      (i) => `/usageplans/${text(i['usagePlanId'])}/keys/${text(i['keyId'])}/usage`,
    ),
    UpdateUsagePlan: gateway('PATCH', (i) => `/usageplans/${text(i['usagePlanId'])}`),
  },
  lambda: {
    GetAccountSettings: anywhere('lambda:GetAccountSettings'),
  },
  ec2: {
    AcceptVpcEndpointConnections: ec2Resource(
      'AcceptVpcEndpointConnections',
      'vpc-endpoint-service',
      'ServiceId',
    ),
    RejectVpcEndpointConnections: ec2Resource(
      'RejectVpcEndpointConnections',
      'vpc-endpoint-service',
      'ServiceId',
    ),
    AuthorizeSecurityGroupIngress: ec2Resource(
      'AuthorizeSecurityGroupIngress',
      'security-group',
      'GroupId',
    ),
    RevokeSecurityGroupIngress: ec2Resource(
      'RevokeSecurityGroupIngress',
      'security-group',
      'GroupId',
    ),
    CreateNetworkAclEntry: ec2Resource('CreateNetworkAclEntry', 'network-acl', 'NetworkAclId'),
    DeleteNetworkAclEntry: ec2Resource('DeleteNetworkAclEntry', 'network-acl', 'NetworkAclId'),
    ReplaceNetworkAclEntry: ec2Resource('ReplaceNetworkAclEntry', 'network-acl', 'NetworkAclId'),
  },
  cloudtrail: { LookupEvents: anywhere('cloudtrail:LookupEvents') },
  health: { DescribeEvents: anywhere('health:DescribeEvents') },
  servicediscovery: {
    GetInstancesHealthStatus: cloudMap('GetInstancesHealthStatus', 'ServiceId'),
    GetService: cloudMap('GetService', 'Id'),
    ListInstances: cloudMap('ListInstances', 'ServiceId'),
  },
  ecs: {
    ListClusters: anywhere('ecs:ListClusters'),
    ListServices: anywhere('ecs:ListServices'),
    // Asked of the first for all: they share a cluster.
    DescribeServices: ecsService('DescribeServices', ({ services }) => (services as string[])[0]),
    UpdateService: ecsService('UpdateService', ({ service }) => service),
  },
  'application-autoscaling': {
    DescribeScalableTargets: anywhere('application-autoscaling:DescribeScalableTargets'),
    DescribeScalingActivities: anywhere('application-autoscaling:DescribeScalingActivities'),
    DescribeScalingPolicies: anywhere('application-autoscaling:DescribeScalingPolicies'),
  },
  cloudwatch: {
    DescribeAlarms: alarm('DescribeAlarms'),
    DescribeAlarmContributors: alarm('DescribeAlarmContributors'),
    GetMetricData: anywhere('cloudwatch:GetMetricData'),
  },
  logs: {
    StartQuery: logGroup('StartQuery'),
    GetQueryResults: logGroup('GetQueryResults'),
    StopQuery: anywhere('logs:StopQuery'),
    DescribeLogGroups: anywhere('logs:DescribeLogGroups'),
  },
  'service-quotas': {
    GetServiceQuota: quota('GetServiceQuota'),
    ListRequestedServiceQuotaChangeHistoryByQuota: quota(
      'ListRequestedServiceQuotaChangeHistoryByQuota',
    ),
    RequestServiceQuotaIncrease: quota('RequestServiceQuotaIncrease'),
  },
  dynamodb: {
    ...Object.fromEntries(
      ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map((action) => [
        action,
        table(action),
      ]),
    ),
    // A transaction has no permission of its own: each of its writes needs the one for the write.
    TransactWriteItems: ({ TransactItems }, place) => {
      const [first] = TransactItems as readonly { readonly Put: Input }[];
      return table('PutItem')(first?.Put ?? {}, place);
    },
  },
  s3: { GetObject: object('GetObject'), PutObject: object('PutObject') },
  sns: { Publish: arnIn('sns:Publish', 'TopicArn') },
  sts: { AssumeRole: arnIn('sts:AssumeRole', 'RoleArn') },
  stepfunctions: {
    DescribeExecution: arnIn('states:DescribeExecution', 'executionArn'),
    ListExecutions: arnIn('states:ListExecutions', 'stateMachineArn'),
    ListTagsForResource: arnIn('states:ListTagsForResource', 'resourceArn'),
    StartExecution: arnIn('states:StartExecution', 'stateMachineArn'),
    SendTaskSuccess: anywhere('states:SendTaskSuccess'),
    SendTaskFailure: anywhere('states:SendTaskFailure'),
  },
};
