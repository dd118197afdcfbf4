import { describe, expect, test } from '@jest/globals';
import { failures, type StandingShop, standingShop } from './stand.ts';

const percentile99 = (samples: number[]) =>
  samples.toSorted((a, b) => a - b)[Math.floor(samples.length * 0.99)] ?? 0;

describe('a healthy shop', () => {
  const shop = standingShop();
  const exchanges = shop.minutes(10);

  test('serves some 400 requests a minute without an error', () => {
    expect(exchanges.length / 10).toBeGreaterThan(350);
    expect(exchanges.length / 10).toBeLessThan(450);
    expect(failures(exchanges)).toEqual([]);
  });

  test('serves every route', () => {
    const routes = new Set(exchanges.map(({ request }) => `${request.httpMethod} ${request.path}`));
    expect([...routes].toSorted()).toEqual([
      'GET /account',
      'GET /admin',
      'GET /catalog',
      'GET /inventory',
      'GET /orders',
      'GET /orders/42',
      'GET /partners',
      'GET /posts',
      'GET /rates',
      'POST /orders',
      'POST /quotes',
    ]);
  });

  test('is fast', () => {
    const stage = { ApiName: 'shop', Stage: 'prod' };
    const latency = (name: string) => percentile99(shop.samples('AWS/ApiGateway', name, stage));
    expect(latency('Latency')).toBeLessThan(1000);
    expect(latency('IntegrationLatency')).toBeLessThan(500);
  });

  test('keeps apart from its neighbours', () => {
    const count = (ApiName: string) => shop.samples('AWS/ApiGateway', 'Count', { ApiName }).length;
    expect(count('shop') + count('blog')).toBe(exchanges.length);
    expect(count('blog')).toBe(120);
    const lines = (group: string) => shop.logGroups[group]?.events ?? [];
    const { apiId } = shop.names;
    const execution = lines(`API-Gateway-Execution-Logs_${String(apiId)}/prod`);
    // The stage logs errors only, and there are none.
    expect(execution).toEqual([]);
    expect(lines('/aws/apigateway/shop/prod')).toHaveLength(count('shop'));
    expect(lines('/aws/lambda/nightly-report')).toEqual([]);
  });

  test('has metrics of each method', () => {
    const method = { ApiName: 'shop', Stage: 'prod', Resource: '/orders/{id}', Method: 'GET' };
    expect(shop.samples('AWS/ApiGateway', 'Count', method)).toHaveLength(450);
  });

  test('writes access log lines that are JSON', () => {
    const events = shop.logGroups['/aws/apigateway/shop/prod']?.events ?? [];
    for (const { message } of events.slice(0, 50)) {
      expect(JSON.parse(message)).toMatchObject({ status: '200', errorType: '-' });
    }
  });

  test('has healthy targets', () => {
    const health = shop.call('elbv2:DescribeTargetHealth', { TargetGroupArn: '${targetGroupArn}' });
    expect(health).toMatchObject({
      TargetHealthDescriptions: [
        { TargetHealth: { State: 'healthy' } },
        { TargetHealth: { State: 'healthy' } },
      ],
    });
  });
});

test('the same seed gives the same shop and the same day', () => {
  const day = (seed: number) => {
    const shop = standingShop(seed);
    const answers = shop.minutes(1).map(({ requestId, latency }) => [requestId, latency]);
    return JSON.stringify({ names: shop.names, answers });
  };
  const first = day(3);
  expect(day(3)).toBe(first);
  expect(day(4)).not.toBe(first);
});

interface Break {
  readonly why: string;
  readonly calls: readonly (readonly [name: string, input: object])[];
  readonly environment?: (shop: StandingShop) => void;
  readonly expected: readonly string[];
}

const inventory = ['GET /inventory 500'];
const instanceA = (shop: StandingShop) => `${String(shop.names['instanceA'])}:8080`;
const instanceB = (shop: StandingShop) => `${String(shop.names['instanceB'])}:8080`;

const breaks: Break[] = [
  {
    why: 'a permission is taken away',
    calls: [
      [
        'lambda:RemovePermission',
        { FunctionName: 'orders', Qualifier: 'live', StatementId: 'get-order' },
      ],
    ],
    expected: ['GET /orders/42 500'],
  },
  {
    why: 'the alias goes to a version that throws',
    calls: [
      [
        'lambda:UpdateFunctionCode',
        { FunctionName: 'catalog', S3Bucket: 'b', S3Key: 'catalog/3.zip' },
      ],
      ['lambda:PublishVersion', { FunctionName: 'catalog' }],
      ['lambda:UpdateAlias', { FunctionName: 'catalog', Name: 'live', FunctionVersion: '3' }],
    ],
    environment({ surroundings }) {
      surroundings.code['catalog/3.zip'] = {
        duration: 20,
        jitter: 0,
        outcome: { kind: 'throw', errorType: 'Error', errorMessage: 'no table' },
      };
    },
    expected: ['GET /catalog 502'],
  },
  {
    why: 'the connection of the endpoint is rejected',
    calls: [
      [
        'ec2:RejectVpcEndpointConnections',
        { ServiceId: '${endpointServiceId}', VpcEndpointIds: ['${endpointId}'] },
      ],
    ],
    expected: inventory,
  },
  {
    why: 'the load balancer is deleted',
    calls: [
      [
        'ec2:RejectVpcEndpointConnections',
        { ServiceId: '${endpointServiceId}', VpcEndpointIds: ['${endpointId}'] },
      ],
      ['ec2:DeleteVpcEndpointServiceConfigurations', { ServiceIds: ['${endpointServiceId}'] }],
      ['elbv2:DeleteLoadBalancer', { LoadBalancerArn: '${loadBalancerArn}' }],
    ],
    expected: inventory,
  },
  {
    why: 'the listener is deleted',
    calls: [['elbv2:DeleteListener', { ListenerArn: '${listenerArn}' }]],
    expected: inventory,
  },
  {
    why: 'the targets admit the load balancer no more',
    calls: [
      [
        'ec2:RevokeSecurityGroupIngress',
        {
          GroupId: '${targetGroup}',
          IpPermissions: [
            {
              IpProtocol: 'tcp',
              FromPort: 8080,
              ToPort: 8080,
              UserIdGroupPairs: [{ GroupId: '${balancerGroup}' }],
            },
          ],
        },
      ],
    ],
    expected: inventory,
  },
  {
    why: 'the load balancer admits its own VPC only',
    calls: [
      [
        'ec2:RevokeSecurityGroupIngress',
        {
          GroupId: '${balancerGroup}',
          IpPermissions: [
            { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
          ],
        },
      ],
      [
        'ec2:AuthorizeSecurityGroupIngress',
        {
          GroupId: '${balancerGroup}',
          IpPermissions: [
            { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '10.20.0.0/16' }] },
          ],
        },
      ],
    ],
    expected: inventory,
  },
  {
    why: 'a network ACL lets no answer out',
    calls: [
      [
        'ec2:DeleteNetworkAclEntry',
        { NetworkAclId: '${targetAcl}', RuleNumber: 100, Egress: true },
      ],
    ],
    expected: inventory,
  },
  {
    why: 'both processes stop',
    calls: [],
    environment(shop) {
      delete shop.surroundings.processes[instanceA(shop)];
      delete shop.surroundings.processes[instanceB(shop)];
    },
    expected: inventory,
  },
  {
    why: 'one process stops',
    calls: [],
    environment: (shop) => delete shop.surroundings.processes[instanceA(shop)],
    expected: [],
  },
  {
    why: 'both instances are stopped',
    calls: [['ec2:StopInstances', { InstanceIds: ['${instanceA}', '${instanceB}'] }]],
    expected: inventory,
  },
  {
    why: 'the public host is down',
    calls: [],
    environment: ({ surroundings, names }) => {
      surroundings.hosts[String(names['ratesHost'])]!.up = false;
    },
    expected: ['GET /rates 504'],
  },
  {
    why: 'a function reserves nothing',
    calls: [
      [
        'lambda:PutFunctionConcurrency',
        { FunctionName: 'quotes', ReservedConcurrentExecutions: 0 },
      ],
    ],
    expected: ['POST /quotes 500'],
  },
  {
    why: 'the usage plan is tight',
    calls: [
      [
        'apigateway:UpdateUsagePlan',
        {
          usagePlanId: '${usagePlanId}',
          patchOperations: [
            { op: 'replace', path: '/throttle/rateLimit', value: '0.1' },
            { op: 'replace', path: '/throttle/burstLimit', value: '1' },
          ],
        },
      ],
    ],
    expected: ['GET /partners 429'],
  },
];

describe('a break hits its own route and no other:', () => {
  test.each(breaks)('$why', ({ calls, environment, expected }) => {
    const shop = standingShop();
    for (const [name, input] of calls) shop.call(name, input);
    environment?.(shop);
    expect(failures(shop.minutes(1))).toEqual(expected);
  });
});

test('a change of the API breaks nothing until it is deployed', () => {
  const shop = standingShop();
  const integration = {
    restApiId: '${apiId}',
    resourceId: '${resource.catalog}',
    httpMethod: 'GET',
  };
  shop.call('apigateway:UpdateIntegration', {
    ...integration,
    patchOperations: [{ op: 'replace', path: '/httpMethod', value: 'GET' }],
  });
  expect(failures(shop.minutes(1))).toEqual([]);
  shop.call('apigateway:CreateDeployment', { restApiId: '${apiId}', stageName: 'prod' });
  expect(failures(shop.minutes(1))).toEqual(['GET /catalog 500']);
  shop.call('apigateway:UpdateStage', {
    restApiId: '${apiId}',
    stageName: 'prod',
    patchOperations: [{ op: 'replace', path: '/deploymentId', value: '${deploymentId}' }],
  });
  expect(failures(shop.minutes(1))).toEqual([]);
});
