import { accountReads } from '../../../core/aws/iam/calls.ts';
import type { Alarm } from '../../../core/model/alarm.ts';
import type { Target } from '../../../core/model/target.ts';
import { type Answers, awsError } from './fake-aws.ts';

export const target: Target = {
  account: '111122223333',
  region: 'ap-northeast-1',
  apiKind: 'REST',
  apiId: 'a1b2c3d4e5',
  apiName: 'shop',
  stage: 'prod',
};

export const alarm: Alarm = {
  name: 'shop-5xx',
  arn: 'arn:aws:cloudwatch:ap-northeast-1:111122223333:alarm:shop-5xx',
  symptom: '5xx',
  at: '2026-03-01T12:03:20.000Z',
  reason: 'Threshold Crossed',
};

export const functionUri = (name: string) =>
  `arn:aws:apigateway:ap-northeast-1:lambda:path/2015-03-31/functions/arn:aws:lambda:ap-northeast-1:111122223333:function:${name}/invocations`;

const nlb =
  'arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:loadbalancer/net/stock/0123456789abcdef';
const groupArn =
  'arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:targetgroup/stock/0123456789abcdef';

/** As `GetExport` with the extensions `apigateway` writes it. */
export const exported = {
  openapi: '3.0.1',
  info: { title: 'shop', version: '2026-02-01T00:00:00Z' },
  servers: [{ url: 'https://a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com/{basePath}' }],
  paths: {
    '/orders': {
      post: {
        responses: { 200: { description: '200 response', content: {} } },
        security: [{ api_key: [] }],
        'x-amazon-apigateway-integration': {
          type: 'aws_proxy',
          httpMethod: 'POST',
          uri: functionUri('${stageVariables.orders}:live'),
          responses: { default: { statusCode: '200' } },
          passthroughBehavior: 'when_no_match',
          contentHandling: 'CONVERT_TO_TEXT',
          timeoutInMillis: 29000,
        },
      },
      options: {
        responses: { 200: { description: '200 response', content: {} } },
        'x-amazon-apigateway-integration': {
          type: 'mock',
          responses: {
            default: {
              statusCode: '200',
              responseParameters: {
                'method.response.header.Access-Control-Allow-Origin': "'*'",
              },
            },
          },
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          passthroughBehavior: 'when_no_match',
        },
      },
    },
    '/stock/{sku}': {
      get: {
        parameters: [{ name: 'sku', in: 'path', required: true, schema: { type: 'string' } }],
        security: [{ guard: [] }],
        'x-amazon-apigateway-integration': {
          type: 'http_proxy',
          httpMethod: 'GET',
          uri: 'http://stock.internal:8080/items/{sku}',
          connectionType: 'VPC_LINK',
          connectionId: 'lnk123',
          requestParameters: { 'integration.request.path.sku': 'method.request.path.sku' },
          responses: { default: { statusCode: '200' } },
          passthroughBehavior: 'when_no_match',
        },
      },
    },
    '/{proxy+}': {
      'x-amazon-apigateway-any-method': {
        security: [{ sigv4: [] }],
        'x-amazon-apigateway-integration': {
          type: 'aws',
          httpMethod: 'POST',
          uri: functionUri('catalog'),
          credentials: 'arn:aws:iam::111122223333:role/catalog-api',
          responses: {
            default: {
              statusCode: '200',
              responseTemplates: { 'application/json': '__passthrough__' },
            },
            '.*Error.*': { statusCode: '500', responseTemplates: { 'application/json': '{}' } },
          },
          passthroughBehavior: 'when_no_templates',
          tlsConfig: { insecureSkipVerification: false },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
      sigv4: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'awsSigv4',
      },
      guard: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': { type: 'token', authorizerUri: functionUri('guard') },
      },
    },
  },
};

/** The same configuration as `GetResources` with embedded methods returns it. */
export const resources = [
  { id: 'root', path: '/' },
  {
    id: 'res001',
    path: '/orders',
    resourceMethods: {
      POST: {
        httpMethod: 'POST',
        authorizationType: 'NONE',
        apiKeyRequired: true,
        methodIntegration: {
          type: 'AWS_PROXY',
          httpMethod: 'POST',
          uri: functionUri('${stageVariables.orders}:live'),
          passthroughBehavior: 'WHEN_NO_MATCH',
          contentHandling: 'CONVERT_TO_TEXT',
          timeoutInMillis: 29000,
          cacheNamespace: 'res001',
          cacheKeyParameters: [],
          integrationResponses: { 200: { statusCode: '200', responseTemplates: {} } },
        },
      },
      OPTIONS: {
        httpMethod: 'OPTIONS',
        authorizationType: 'NONE',
        apiKeyRequired: false,
        methodIntegration: {
          type: 'MOCK',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          passthroughBehavior: 'WHEN_NO_MATCH',
          timeoutInMillis: 29000,
          cacheNamespace: 'res001',
          integrationResponses: {
            200: {
              statusCode: '200',
              responseParameters: {
                'method.response.header.Access-Control-Allow-Origin': "'*'",
              },
            },
          },
        },
      },
    },
  },
  {
    id: 'res002',
    path: '/stock/{sku}',
    resourceMethods: {
      GET: {
        httpMethod: 'GET',
        authorizationType: 'CUSTOM',
        authorizerId: 'auth01',
        apiKeyRequired: false,
        methodIntegration: {
          type: 'HTTP_PROXY',
          httpMethod: 'GET',
          uri: 'http://stock.internal:8080/items/{sku}',
          connectionType: 'VPC_LINK',
          connectionId: 'lnk123',
          requestParameters: { 'integration.request.path.sku': 'method.request.path.sku' },
          passthroughBehavior: 'WHEN_NO_MATCH',
          timeoutInMillis: 29000,
          cacheNamespace: 'res002',
        },
      },
    },
  },
  {
    id: 'res003',
    path: '/{proxy+}',
    resourceMethods: {
      ANY: {
        httpMethod: 'ANY',
        authorizationType: 'AWS_IAM',
        apiKeyRequired: false,
        methodIntegration: {
          type: 'AWS',
          httpMethod: 'POST',
          uri: functionUri('catalog'),
          credentials: 'arn:aws:iam::111122223333:role/catalog-api',
          connectionType: 'INTERNET',
          passthroughBehavior: 'WHEN_NO_TEMPLATES',
          timeoutInMillis: 29000,
          integrationResponses: {
            200: { statusCode: '200', selectionPattern: '' },
            500: {
              statusCode: '500',
              selectionPattern: '.*Error.*',
              responseTemplates: { 'application/json': '{}' },
            },
          },
        },
      },
    },
  },
];

export const stage = {
  stageName: 'prod',
  deploymentId: 'dep002',
  variables: { orders: 'orders' },
  methodSettings: {
    '*/*': { loggingLevel: 'INFO', metricsEnabled: false, dataTraceEnabled: false },
  },
  accessLogSettings: {
    destinationArn: 'arn:aws:logs:ap-northeast-1:111122223333:log-group:shop-access',
    format:
      '{"requestId":"$context.requestId","httpMethod":"$context.httpMethod","resourcePath":"$context.resourcePath","status":$context.status,"errorType":"$context.error.responseType","errorMessage":"$context.error.message","integrationError":"$context.integration.error"}',
  },
  tracingEnabled: true,
  webAclArn: 'arn:aws:wafv2:ap-northeast-1:111122223333:regional/webacl/shop/1',
};

export const webAcl = {
  ARN: stage.webAclArn,
  Name: 'shop',
  DefaultAction: { Allow: {} },
  VisibilityConfig: { MetricName: 'shop', SampledRequestsEnabled: true },
  Rules: [
    {
      Name: 'common',
      OverrideAction: { None: {} },
      VisibilityConfig: { MetricName: 'common', SampledRequestsEnabled: true },
    },
    {
      Name: 'bots',
      Action: { Block: {} },
      VisibilityConfig: { MetricName: 'bots', SampledRequestsEnabled: false },
    },
    {
      Name: 'counted',
      Action: { Count: {} },
      VisibilityConfig: { MetricName: 'counted', SampledRequestsEnabled: true },
    },
  ],
  AssociationConfig: { RequestBody: { API_GATEWAY: { DefaultSizeInspectionLimit: 'KB_32' } } },
};

const sampled = (URI: string, host: string, Action = 'BLOCK') => ({
  Request: {
    URI,
    Method: 'POST',
    Headers: [
      { Name: 'Host', Value: host },
      { Name: 'Content-Length', Value: '9000' },
    ],
  },
  Weight: 3,
  Timestamp: new Date('2026-03-01T12:01:00.000Z'),
  Action,
  RuleNameWithinRuleGroup: 'AWS#AWSManagedRulesCommonRuleSet#SizeRestrictions_BODY',
});

export const sampledRequests = [
  sampled('/prod/orders?page=2', 'a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com'),
  sampled('/prod/orders', 'a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com', 'COUNT'),
  sampled('/prod/orders', 'zzzzzzzzzz.execute-api.ap-northeast-1.amazonaws.com'),
  sampled('/test/orders', 'a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com'),
  sampled('/orders', 'shop.example.com'),
];

const policy = (name: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'invoke',
        Effect: 'Allow',
        Principal: { Service: 'apigateway.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Resource: `arn:aws:lambda:ap-northeast-1:111122223333:function:${name}`,
        Condition: {
          ArnLike: {
            'AWS:SourceArn':
              'arn:aws:execute-api:ap-northeast-1:111122223333:a1b2c3d4e5/*/POST/orders',
          },
        },
      },
    ],
  });

const requestId = '0b1c2d3e-aaaa-bbbb-cccc-0123456789ab';
const row = (message: string, log: string) => [
  { field: '@timestamp', value: '2026-03-01 12:01:02.345' },
  { field: '@message', value: message },
  { field: '@log', value: `111122223333:${log}` },
  { field: '@ptr', value: 'x' },
];

/** Log groups by the query that was started on them. */
const queries = new Map<string, string[]>();

/** A healthy shop as AWS describes it. */
/** What AWS answers where there is nothing: a new read needs no answer of its own until it looks at one. */
const nothing = Object.fromEntries(
  Object.entries(accountReads).flatMap(([service, operations]) =>
    Object.keys(operations).map((operation) => [`${service}:${operation}`, () => ({})]),
  ),
);

/** IAM gives documents as parts of a URL. */
const document = encodeURIComponent('{"Statement":[]}');

export const answers: Answers = {
  ...nothing,
  'apigateway:GetRestApi': () => ({
    id: target.apiId,
    name: 'shop',
    rootResourceId: 'root',
    endpointConfiguration: { types: ['REGIONAL'] },
  }),
  'apigateway:GetStage': () => stage,
  'wafv2:GetWebACLForResource': () => ({ WebACL: webAcl }),
  'wafv2:GetSampledRequests': () => ({ SampledRequests: sampledRequests }),
  'apigateway:GetExport': () => ({ body: new TextEncoder().encode(JSON.stringify(exported)) }),
  'apigateway:GetResources': () => ({ items: resources }),
  'apigateway:GetDeployments': () => ({
    items: [
      { id: 'dep001', createdDate: new Date('2026-01-01T00:00:00Z') },
      { id: 'dep002', createdDate: new Date('2026-02-01T00:00:00Z'), description: 'second' },
    ],
  }),
  'acm:DescribeCertificate': ({ CertificateArn }) => ({
    Certificate: {
      CertificateArn,
      Status: 'ISSUED',
      Type: 'AMAZON_ISSUED',
      NotAfter: new Date('2026-08-01T00:00:00Z'),
    },
  }),
  'apigateway:GetDomainNames': () => ({
    items: [
      {
        domainName: 'api.example.com',
        domainNameStatus: 'AVAILABLE',
        endpointConfiguration: { types: ['REGIONAL'] },
        regionalDomainName: 'd-1.execute-api.ap-northeast-1.amazonaws.com',
        regionalCertificateArn: 'arn:aws:acm:ap-northeast-1:111122223333:certificate/1',
      },
    ],
  }),
  'apigatewayv2:ListRoutingRules': () => ({
    RoutingRules: [
      {
        RoutingRuleId: 'r1',
        Priority: 100,
        Conditions: [
          { MatchBasePaths: { AnyOf: ['shop'] } },
          { MatchHeaders: { AnyOf: [{ Header: 'x-version', ValueGlob: 'beta*' }] } },
        ],
        Actions: [{ InvokeApi: { ApiId: 'a1b2c3d4e5', Stage: 'prod', StripBasePath: true } }],
      },
      { RoutingRuleId: 'r2', Priority: 200, Conditions: [], Actions: [] },
    ],
  }),
  'apigateway:GetBasePathMappings': () => ({
    items: [{ basePath: 'shop', restApiId: 'a1b2c3d4e5', stage: 'prod' }],
  }),
  'apigateway:GetDeployment': () => ({
    apiSummary: { '/orders': { POST: { authorizationType: 'NONE', apiKeyRequired: true } } },
  }),
  'apigateway:GetUsagePlans': () => ({
    items: [
      {
        id: 'plan01',
        name: 'basic',
        throttle: { rateLimit: 5, burstLimit: 10 },
        quota: { limit: 500, offset: 0, period: 'DAY' },
        apiStages: [{ apiId: target.apiId, stage: 'prod' }],
      },
      { id: 'plan02', name: 'of another API', apiStages: [{ apiId: 'zzz', stage: 'prod' }] },
    ],
  }),
  'apigateway:GetVpcLinks': () => ({
    items: [{ id: 'lnk123', name: 'stock', targetArns: [nlb], status: 'AVAILABLE' }],
  }),
  'apigateway:GetAuthorizers': () => ({
    items: [
      {
        id: 'auth01',
        name: 'guard',
        type: 'TOKEN',
        authType: 'custom',
        authorizerUri: functionUri('guard'),
        identitySource: 'method.request.header.Authorization',
        authorizerResultTtlInSeconds: 300,
      },
    ],
  }),
  'apigateway:GetAccount': () => ({
    cloudwatchRoleArn: 'arn:aws:iam::111122223333:role/logs',
    throttleSettings: { rateLimit: 10000, burstLimit: 5000 },
    apiKeyVersion: '4',
  }),
  'iam:GetRole': () => ({ Role: { AssumeRolePolicyDocument: document } }),
  'iam:ListRolePolicies': () => ({ PolicyNames: ['invoke'], IsTruncated: false }),
  'iam:GetRolePolicy': () => ({ PolicyDocument: document }),
  'iam:ListAttachedRolePolicies': () => ({
    AttachedPolicies: [{ PolicyArn: 'arn:aws:iam::111122223333:policy/shared' }],
    IsTruncated: false,
  }),
  'iam:GetPolicy': () => ({ Policy: { DefaultVersionId: 'v3' } }),
  'iam:GetPolicyVersion': () => ({ PolicyVersion: { Document: document } }),
  'apigateway:GetUsage': () => ({
    usagePlanId: 'plan01',
    items: { key01: [[120, 380]], key02: [[500, 0]] },
  }),
  'cloudtrail:LookupEvents': () => ({
    Events: [
      {
        EventTime: new Date('2026-03-01T11:58:00Z'),
        EventSource: 'lambda.amazonaws.com',
        EventName: 'UpdateAlias20150331',
        CloudTrailEvent: JSON.stringify({
          userIdentity: { arn: 'arn:aws:sts::111122223333:assumed-role/pipeline/42' },
          requestParameters: { functionName: 'orders', name: 'live', functionVersion: '8' },
          responseElements: null,
        }),
      },
    ],
  }),
  'cloudwatch:GetMetricData': (input) => ({
    MetricDataResults: (input['MetricDataQueries'] as { Id: string }[]).map(({ Id }) => ({
      Id,
      StatusCode: 'Complete',
      Timestamps: [new Date('2026-03-01T12:00:00Z'), new Date('2026-03-01T12:01:00Z')],
      Values: [60, 120],
    })),
  }),
  'logs:StartQuery': (input) => {
    const queryId = `query-${queries.size}`;
    queries.set(queryId, input['logGroupNames'] as string[]);
    return { queryId };
  },
  'logs:GetQueryResults': (input) => {
    const groups = queries.get(input['queryId'] as string) ?? [];
    const results = groups.flatMap((group) => {
      if (group === 'shop-access') {
        return [
          row(
            `{"requestId":"${requestId}","httpMethod":"POST","resourcePath":"/orders","status":502,"errorType":"INTEGRATION_FAILURE","errorMessage":"Internal server error","integrationError":"-"}`,
            group,
          ),
        ];
      }
      if (group.startsWith('/aws/lambda/'))
        return [row('Task timed out after 3.00 seconds', group)];
      return [row(`(${requestId}) Execution failed due to a timeout error`, group)];
    });
    return { status: 'Complete', results };
  },
  'logs:DescribeLogGroups': (input) => ({
    logGroups: [{ logGroupName: input['logGroupNamePrefix'] }],
  }),
  'lambda:GetFunctionConfiguration': (input) => ({
    FunctionName: input['FunctionName'],
    Version: input['Qualifier'] ? '7' : '$LATEST',
    State: 'Active',
    LastUpdateStatus: 'Successful',
    LastModified: '2026-02-01T00:00:00.000+0000',
    Timeout: 3,
    MemorySize: 256,
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    VpcConfig: { VpcId: 'vpc-1', SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
  }),
  'lambda:GetPolicy': (input) => ({
    Policy: policy(String(input['FunctionName'])),
    RevisionId: 'r',
  }),
  'lambda:GetFunctionConcurrency': () => ({ ReservedConcurrentExecutions: 10 }),
  'lambda:GetAlias': (input) => ({ Name: input['Name'], FunctionVersion: '7', RevisionId: 'r7' }),
  'lambda:ListVersionsByFunction': () => ({
    Versions: ['$LATEST', '6', '7', '10'].map((Version) => ({
      Version,
      LastModified: '2026-01-01T00:00:00.000+0000',
    })),
  }),
  'lambda:GetAccountSettings': () => ({
    AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 900 },
  }),
  'service-quotas:GetServiceQuota': () => ({ Quota: { Value: 10000 } }),
  'elbv2:DescribeLoadBalancers': () => ({
    LoadBalancers: [
      {
        LoadBalancerArn: nlb,
        LoadBalancerName: 'stock',
        Type: 'network',
        State: { Code: 'active' },
        VpcId: 'vpc-1',
        AvailabilityZones: [{ SubnetId: 'subnet-1', ZoneName: 'ap-northeast-1a' }],
        SecurityGroups: ['sg-nlb'],
        EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'off',
      },
    ],
  }),
  'elbv2:DescribeListeners': () => ({
    Listeners: [
      {
        ListenerArn: 'listener',
        Port: 8080,
        Protocol: 'TCP',
        DefaultActions: [
          {
            Type: 'forward',
            TargetGroupArn: groupArn,
            ForwardConfig: { TargetGroups: [{ TargetGroupArn: groupArn }] },
          },
        ],
      },
    ],
  }),
  'elbv2:DescribeTargetGroups': () => ({
    TargetGroups: [
      {
        TargetGroupArn: groupArn,
        TargetGroupName: 'stock',
        Port: 8080,
        Protocol: 'TCP',
        TargetType: 'instance',
        VpcId: 'vpc-1',
        HealthCheckPort: 'traffic-port',
        HealthCheckProtocol: 'TCP',
        LoadBalancerArns: [nlb],
      },
      {
        TargetGroupArn: 'orphan',
        TargetGroupName: 'orphan',
        Port: 9090,
        Protocol: 'TCP',
        TargetType: 'instance',
        VpcId: 'vpc-1',
        LoadBalancerArns: [],
      },
      { TargetGroupArn: 'foreign', Protocol: 'HTTP', VpcId: 'vpc-1', LoadBalancerArns: ['alb'] },
    ],
  }),
  'elbv2:DescribeTargetHealth': () => ({
    TargetHealthDescriptions: [
      { Target: { Id: 'i-1', Port: 8080 }, TargetHealth: { State: 'healthy' } },
    ],
  }),
  'ec2:DescribeVpcEndpointServiceConfigurations': () => ({
    ServiceConfigurations: [
      {
        ServiceId: 'vpce-svc-1',
        ServiceName: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-1',
        ServiceState: 'Available',
        NetworkLoadBalancerArns: [nlb],
      },
    ],
  }),
  'ec2:DescribeVpcEndpointConnections': () => ({
    VpcEndpointConnections: [{ VpcEndpointId: 'vpce-1', VpcEndpointState: 'available' }],
  }),
  'ec2:DescribeNetworkInterfaces': () => ({
    NetworkInterfaces: [
      {
        NetworkInterfaceId: 'eni-1',
        Description: 'ELB net/stock/0123456789abcdef',
        PrivateIpAddress: '10.0.1.5',
        PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: '10.0.1.5' }],
        SubnetId: 'subnet-1',
        Groups: [{ GroupId: 'sg-nlb' }],
      },
    ],
  }),
  'ec2:DescribeSecurityGroups': () => ({
    SecurityGroups: [
      {
        GroupId: 'sg-app',
        VpcId: 'vpc-1',
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 8080,
            ToPort: 8080,
            IpRanges: [{ CidrIp: '10.0.0.0/16' }],
            UserIdGroupPairs: [{ GroupId: 'sg-nlb' }],
            PrefixListIds: [{ PrefixListId: 'pl-1' }],
          },
        ],
        IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    ],
  }),
  'ec2:DescribeNetworkAcls': () => ({
    NetworkAcls: [
      {
        NetworkAclId: 'acl-1',
        VpcId: 'vpc-1',
        Associations: [{ SubnetId: 'subnet-1' }],
        Entries: [
          {
            RuleNumber: 100,
            Egress: false,
            RuleAction: 'allow',
            Protocol: '-1',
            CidrBlock: '0.0.0.0/0',
          },
          {
            RuleNumber: 110,
            Egress: true,
            RuleAction: 'deny',
            Protocol: '6',
            CidrBlock: '10.0.0.0/8',
            PortRange: { From: 1024, To: 65535 },
          },
        ],
      },
    ],
  }),
  'ec2:DescribeRouteTables': () => ({
    RouteTables: [
      {
        RouteTableId: 'rtb-1',
        VpcId: 'vpc-1',
        Associations: [{ Main: true }],
        Routes: [{ DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' }],
      },
    ],
  }),
  'ec2:DescribeSubnets': () => ({
    Subnets: [
      {
        SubnetId: 'subnet-1',
        VpcId: 'vpc-1',
        CidrBlock: '10.0.1.0/24',
        AvailabilityZone: 'ap-northeast-1a',
      },
    ],
  }),
  'ec2:DescribeInstances': () => ({
    Reservations: [
      {
        Instances: [
          {
            InstanceId: 'i-1',
            State: { Name: 'running' },
            PrivateIpAddress: '10.0.1.10',
            SubnetId: 'subnet-1',
            SecurityGroups: [{ GroupId: 'sg-app' }],
          },
        ],
      },
    ],
  }),
};

/** The shop in which one call is refused. */
export const refusing = (call: string, name: string): Answers => ({
  ...answers,
  [call]: () => {
    throw awsError(name, `${name} for ${call}`);
  },
});
