import type { NetworkInterface } from '../../../../core/model/facts/network-interface.ts';
import type { BaseFacts, FactsFor } from '../../../../core/model/facts.ts';
import type { Configuration } from '../../../../core/model/facts/configuration.ts';
import type { LambdaFunction } from '../../../../core/model/facts/lambda.ts';
import type { Minute } from '../../../../core/model/facts/metrics.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import type { RestConfiguration } from '../../../../core/model/facts/rest.ts';
import type { Domain } from '../../../../core/model/finding.ts';
import type { Reading } from '../../../../core/model/reading.ts';
import type { Integration, Route } from '../../../../core/model/route.ts';
import type { Failure, Signals } from '../../../../core/model/signals.ts';

/** A small API that works; tests change what they are about. */
export const account = '111122223333';
export const api = `arn:aws:execute-api:eu-west-1:${account}:a1b2c3`;
export const functionArn = `arn:aws:lambda:eu-west-1:${account}:function:orders:live`;
export const loadBalancerArn = `arn:aws:elasticloadbalancing:eu-west-1:${account}:loadbalancer/net/shop/1`;
export const targetGroupArn = `arn:aws:elasticloadbalancing:eu-west-1:${account}:targetgroup/shop/1`;
export const start = '2026-01-05T10:00:00.000Z';
export const since = '2026-01-05T10:20:00.000Z';
export const end = '2026-01-05T10:30:00.000Z';

export const known = <T>(value: T): Reading<T> => ({ known: value });
export const gap = (what = 'lambda:GetPolicy'): { gap: { what: string; because: string } } => ({
  gap: { what, because: 'AccessDeniedException: not authorized' },
});

export const lambdaUri = (arn = functionArn): string =>
  `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations`;

export const route = (
  httpMethod: string,
  path: string,
  integration: Partial<Integration> = {},
  more: Partial<Route> = {},
): Route => ({
  httpMethod,
  path,
  resourceId: 'r1',
  authorizationType: 'NONE',
  apiKeyRequired: false,
  integration: {
    type: 'AWS_PROXY',
    httpMethod: 'POST',
    uri: lambdaUri(),
    timeoutInMillis: 29_000,
    ...integration,
  },
  ...more,
});

export const allow = (sourceArn: string, more: Record<string, unknown> = {}) => ({
  Sid: 'api',
  Effect: 'Allow',
  Principal: { Service: 'apigateway.amazonaws.com' },
  Action: 'lambda:InvokeFunction',
  Condition: { ArnLike: { 'AWS:SourceArn': sourceArn } },
  ...more,
});

export const fn = (more: Partial<LambdaFunction> = {}): LambdaFunction => ({
  arn: functionArn,
  name: 'orders',
  qualifier: 'live',
  routes: [{ httpMethod: 'GET', path: '/orders' }],
  configuration: known({
    version: '2',
    lastModified: '2026-01-01T00:00:00.000+0000',
    timeout: 3,
    memorySize: 128,
  }),
  policy: known([allow(`${api}/*/GET/orders`)]),
  reservedConcurrency: known(null),
  alias: known({ name: 'live', version: '2', revisionId: 'rev-1' }),
  versions: known([
    { version: '1', lastModified: '2025-12-01T00:00:00.000+0000' },
    { version: '2', lastModified: '2026-01-01T00:00:00.000+0000' },
  ]),
  metrics: known({ invocations: 500, errors: 0, throttles: 0, durationMax: 80, concurrentMax: 4 }),
  errors: known([]),
  ...more,
});

/** A deployment ten seconds before the symptom, and one before it. */
export const justDeployed = () =>
  configuration({
    deployments: known([
      { id: 'd2', createdAt: '2026-01-05T10:19:50.000Z' },
      { id: 'd1', createdAt: '2025-12-01T00:00:00.000Z' },
    ]),
  });

/** That CloudTrail lists a patch of the integration of `GET` of resource `r1`, shortly before {@link justDeployed}. */
export const redirected = (patch: string) =>
  known({
    events: [
      {
        at: '2026-01-05T10:19:40.000Z',
        source: 'apigateway.amazonaws.com',
        name: 'UpdateIntegration',
        by: 'deployer',
        resources: [],
        details: { resourceId: 'r1', httpMethod: 'GET', [patch]: 'new' },
      },
    ],
    completeFrom: '2026-01-05T08:00:00.000Z',
    completeUntil: since,
  });

/** Versions of which the newest was published ten seconds before the symptom. */
export const justPublished = known([
  { version: '1', lastModified: '2025-12-01T00:00:00.000+0000' },
  { version: '2', lastModified: '2026-01-05T10:19:50.000+0000' },
]);

export const configuration = (more: Partial<Configuration> = {}): Configuration => ({
  api: { id: 'a1b2c3', name: 'shop' },
  stage: { name: 'prod', deploymentId: 'd2', variables: {}, accessLog: null },
  routes: known([route('GET', '/orders')]),
  deployments: known([
    { id: 'd2', createdAt: '2026-01-01T00:00:00.000Z' },
    { id: 'd1', createdAt: '2025-12-01T00:00:00.000Z' },
  ]),
  links: known([]),
  authorizers: known([]),
  account: known({ cloudwatchRoleArn: `arn:aws:iam::${account}:role/logs` }),
  rest: rest(),
  ...more,
});

/** What only a REST API has. */
export const rest = (more: Partial<RestConfiguration> = {}): RestConfiguration => ({
  endpointType: 'REGIONAL',
  methodSettings: { '*/*': { loggingLevel: 'INFO' } },
  tracingEnabled: false,
  canary: null,
  pendingChanges: known([]),
  usagePlans: known([]),
  ...more,
});

export const minute = (at: string, more: Partial<Minute> = {}): Minute => ({
  at,
  requests: 100,
  serverErrors: 0,
  clientErrors: 0,
  latencyP99: 120,
  integrationLatencyP99: 90,
  integrationLatencyMax: 110,
  ...more,
});

/** Thirty minutes; from 10:20 on they look like `bad`. */
export const minutes = (bad: Partial<Minute> = {}): Minute[] =>
  Array.from({ length: 30 }, (_, index) =>
    minute(new Date(Date.parse(start) + index * 60_000).toISOString(), index < 20 ? {} : bad),
  );

export const base = (more: Partial<BaseFacts> = {}): BaseFacts => ({
  target: {
    account,
    region: 'eu-west-1',
    apiKind: 'REST',
    apiId: 'a1b2c3',
    apiName: 'shop',
    stage: 'prod',
  },
  alarm: { name: 'shop-5xx', arn: 'arn:aws:cloudwatch:a', symptom: '5xx', at: since, reason: '' },
  window: { start, end },
  configuration: configuration(),
  metrics: known({ minutes: minutes() }),
  logs: { execution: known([]), access: known([]) },
  ...more,
});

export const facts = (more: Partial<FactsFor<Domain>> = {}): FactsFor<Domain> => ({
  ...base(),
  lambda: { functions: [fn()], accountConcurrency: known({ total: 1000, unreserved: 1000 }) },
  'vpc-link': { paths: [linkPath()] },
  http: {},
  throttling: {
    usage: known([]),
    accountRateLimit: known(10_000),
    regionRequestRate: known(20),
  },
  authorization: { lambdaAuthorizers: [] },
  deployment: { contents: [] },
  account: { executionLogGroup: known(true) },
  ...more,
});

export const failure = (causes: string[], more: Partial<Failure> = {}): Failure => ({
  requestId: 'request-1',
  at: '2026-01-05T10:25:00.000Z',
  route: { httpMethod: 'GET', path: '/orders' },
  status: 500,
  lines: ['Execution failed due to configuration error: Invalid permissions on Lambda function'],
  causes,
  hop: null,
  ...more,
});

export const signals = (more: Partial<Signals> = {}): Signals => ({
  symptom: '5xx',
  since,
  requests: 1000,
  serverErrors: 500,
  clientErrors: 0,
  failures: [],
  logsRead: true,
  ...more,
});

const everywhere = { protocol: '-1', fromPort: null, toPort: null, securityGroupIds: [] };

const openAcl = (id: string, subnetIds: string[]) => ({
  id,
  vpcId: 'vpc-1',
  subnetIds,
  entries: [true, false].flatMap((egress) => [
    aclEntry(100, egress, 'allow', '0.0.0.0/0'),
    aclEntry(32_767, egress, 'deny', '0.0.0.0/0'),
  ]),
});

export const aclEntry = (
  ruleNumber: number,
  egress: boolean,
  action: string,
  cidr: string,
  ports: [number, number] | null = null,
) => ({
  ruleNumber,
  egress,
  action,
  protocol: ports === null ? '-1' : '6',
  cidr,
  fromPort: ports === null ? null : ports[0],
  toPort: ports === null ? null : ports[1],
});

/** The load balancer's node in subnet-n. */
export const nodeInterface = (address = '10.0.1.4'): NetworkInterface => ({
  id: `eni-${address}`,
  description: `ELB ${loadBalancerArn.split(':loadbalancer/')[1]}`,
  addresses: [address],
  subnetId: 'subnet-n',
  securityGroupIds: ['sg-lb'],
});

/** A VPC link to a load balancer in subnet-n that sends port 80 to an instance's port 8080 in subnet-t. */
export const linkPath = (more: Partial<LinkPath> = {}): LinkPath => ({
  connectionId: 'link-1',
  routes: [{ httpMethod: 'GET', path: '/stock', scheme: 'http', host: 'nlb.example', port: 80 }],
  link: known({
    version: 1,
    id: 'link-1',
    name: 'shop',
    targetArns: [loadBalancerArn],
    status: 'AVAILABLE',
  }),
  loadBalancer: known({
    arn: loadBalancerArn,
    name: 'shop',
    type: 'network',
    state: 'active',
    vpcId: 'vpc-1',
    subnetIds: ['subnet-n'],
    securityGroupIds: ['sg-lb'],
    enforceInboundRulesOnPrivateLink: 'off',
  }),
  endpointService: known({
    serviceId: 'vpce-svc-1',
    serviceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-1',
    state: 'Available',
    connections: known([{ endpointId: 'vpce-1', state: 'available' }]),
  }),
  listeners: known([
    { arn: 'listener-1', port: 80, protocol: 'TCP', targetGroupArns: [targetGroupArn] },
  ]),
  targetGroups: known([targetGroup()]),
  instances: known(
    ['i-1', 'i-2'].map((id, at) => ({
      id,
      state: 'running',
      privateIp: `10.0.2.1${at}`,
      subnetId: 'subnet-t',
      securityGroupIds: ['sg-target'],
    })),
  ),
  balancerInterfaces: known([nodeInterface()]),
  targetInterfaces: known([]),
  securityGroups: known([
    {
      id: 'sg-lb',
      vpcId: 'vpc-1',
      ingress: [{ ...everywhere, cidrs: ['10.0.0.0/16'] }],
      egress: [{ ...everywhere, cidrs: ['0.0.0.0/0'] }],
    },
    targetSecurityGroup([{ ...tcp(8080), securityGroupIds: ['sg-lb'] }]),
  ]),
  networkAcls: known([openAcl('acl-n', ['subnet-n']), openAcl('acl-t', ['subnet-t'])]),
  subnets: known([
    { id: 'subnet-n', vpcId: 'vpc-1', cidr: '10.0.1.0/24', zone: 'eu-west-1a' },
    { id: 'subnet-t', vpcId: 'vpc-1', cidr: '10.0.2.0/24', zone: 'eu-west-1a' },
  ]),
  ...more,
});

export const tcp = (port: number, cidrs: string[] = []) => ({
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  cidrs,
  securityGroupIds: [] as string[],
});

export const targetSecurityGroup = (ingress: ReturnType<typeof tcp>[]) => ({
  id: 'sg-target',
  vpcId: 'vpc-1',
  ingress,
  egress: [],
});

/** Another target that works. */
export const healthyTarget = { id: 'i-2', port: 8080, state: 'healthy' };
/** One whose health checks get no answer. */
export const silentTarget = { id: 'i-1', port: 8080, state: 'unhealthy', reason: 'Target.Timeout' };

export const targetGroup = (
  reason?: string,
  healthCheckPort = 'traffic-port',
): Extract<LinkPath['targetGroups'], { known: unknown }>['known'][number] => ({
  arn: targetGroupArn,
  name: 'shop',
  port: 8080,
  protocol: 'TCP',
  targetType: 'instance',
  healthCheck: { port: healthCheckPort, protocol: 'TCP' },
  targets: known([
    {
      id: 'i-1',
      port: 8080,
      state: reason === undefined ? 'healthy' : 'unhealthy',
      ...(reason !== undefined && { reason }),
    },
  ]),
});
