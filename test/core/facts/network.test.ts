import { describe, expect, test } from '@jest/globals';
import { collectBase } from '../../../core/facts/base.ts';
import { addressOf } from '../../../core/facts/network/links.ts';
import network from '../../../core/facts/network/index.ts';
import { type Answers, awsError, fakeAws } from './fake-aws.ts';
import { alarm, answers, exported, target } from './shop.ts';

const collect = async (given: Answers = answers) => {
  const aws = fakeAws(given);
  const base = await collectBase(aws.environment, target, alarm);
  const before = aws.calls.length;
  const { paths } = await network.collect(aws.environment, base);
  return { paths, calls: aws.calls.slice(before).map(({ call }) => call) };
};

/** The shop whose VPC-link integration is another one. */
const withIntegration = (fields: object): Answers => {
  const document = structuredClone(exported);
  Object.assign(document.paths['/stock/{sku}'].get['x-amazon-apigateway-integration'], fields);
  return {
    ...answers,
    'apigateway:GetExport': () => ({ body: new TextEncoder().encode(JSON.stringify(document)) }),
  };
};

test('everything from the link to the instances', async () => {
  const { paths } = await collect();
  expect(paths).toMatchObject([
    {
      connectionId: 'lnk123',
      routes: [
        {
          httpMethod: 'GET',
          path: '/stock/{sku}',
          scheme: 'http',
          host: 'stock.internal',
          port: 8080,
        },
      ],
      link: { known: { id: 'lnk123', status: 'AVAILABLE' } },
      loadBalancer: {
        known: { vpcId: 'vpc-1', subnetIds: ['subnet-1'], enforceInboundRulesOnPrivateLink: 'off' },
      },
      endpointService: {
        known: { serviceId: 'vpce-svc-1', connections: { known: [{ state: 'available' }] } },
      },
      listeners: { known: [{ port: 8080, targetGroupArns: [expect.any(String)] }] },
      targetGroups: {
        known: [
          { name: 'stock', targets: { known: [{ id: 'i-1', port: 8080, state: 'healthy' }] } },
        ],
      },
      instances: { known: [{ id: 'i-1', privateIp: '10.0.1.10', securityGroupIds: ['sg-app'] }] },
      balancerInterfaces: {
        known: [
          {
            id: 'eni-1',
            description: 'ELB net/stock/0123456789abcdef',
            addresses: ['10.0.1.5'],
            subnetId: 'subnet-1',
            securityGroupIds: ['sg-nlb'],
          },
        ],
      },
      targetInterfaces: { known: [] },
      securityGroups: {
        known: [
          {
            ingress: [
              {
                protocol: 'tcp',
                fromPort: 8080,
                cidrs: ['10.0.0.0/16'],
                securityGroupIds: ['sg-nlb'],
                prefixListIds: ['pl-1'],
              },
            ],
            egress: [{ protocol: '-1', fromPort: null }],
          },
        ],
      },
      networkAcls: {
        known: [
          {
            subnetIds: ['subnet-1'],
            entries: [{ action: 'allow' }, { action: 'deny', fromPort: 1024, toPort: 65535 }],
          },
        ],
      },
      subnets: { known: [{ cidr: '10.0.1.0/24', zone: 'ap-northeast-1a' }] },
    },
  ]);
  expect(paths[0]?.targetGroups).toMatchObject({ known: { length: 1 } });
});

test('a port without a listener: target groups that lost theirs are read too', async () => {
  const { paths } = await collect({
    ...answers,
    'elbv2:DescribeListeners': () => ({ Listeners: [] }),
  });
  expect(paths[0]).toMatchObject({
    listeners: { known: [] },
    targetGroups: { known: [{ name: 'stock' }, { name: 'orphan' }] },
  });
});

test.each(['LoadBalancerNotFoundException', 'LoadBalancerNotFound'])(
  '%s is a fact',
  async (name) => {
    const { paths } = await collect({
      ...answers,
      'elbv2:DescribeLoadBalancers': () => {
        throw awsError(name);
      },
    });
    expect(paths[0]).toMatchObject({
      loadBalancer: { known: null },
      endpointService: { known: { serviceId: 'vpce-svc-1' } },
      targetGroups: { gap: { what: 'elbv2:DescribeLoadBalancers' } },
      subnets: { gap: { what: 'elbv2:DescribeLoadBalancers' } },
    });
  },
);

test('a service that was deleted is a fact', async () => {
  const { paths } = await collect({
    ...answers,
    'ec2:DescribeVpcEndpointServiceConfigurations': () => ({ ServiceConfigurations: [] }),
  });
  expect(paths[0]?.endpointService).toEqual({ known: null });
});

describe('instances', () => {
  const ofLargeVpc: Answers = {
    ...answers,
    'ec2:DescribeInstances': (input) =>
      JSON.stringify(input).includes('vpc-id')
        ? { Reservations: [], NextToken: 'more' }
        : answers['ec2:DescribeInstances']!(input),
  };

  test('of a small VPC are read with everything else', async () => {
    const { calls } = await collect();
    expect(calls.filter((call) => call === 'ec2:DescribeInstances')).toHaveLength(1);
  });

  test('of a large one are read by id', async () => {
    const { paths, calls } = await collect(ofLargeVpc);
    expect(paths[0]?.instances).toMatchObject({ known: [{ id: 'i-1' }] });
    expect(calls.filter((call) => call === 'ec2:DescribeInstances')).toHaveLength(2);
  });
});

describe('interfaces', () => {
  const withTargets = (ids: readonly string[], more: Answers = {}): Answers => ({
    ...answers,
    'elbv2:DescribeTargetGroups': (input) => {
      const { TargetGroups, ...rest } = answers['elbv2:DescribeTargetGroups']!(input) as {
        TargetGroups: object[];
      };
      return { ...rest, TargetGroups: TargetGroups.map((one) => ({ ...one, TargetType: 'ip' })) };
    },
    'elbv2:DescribeTargetHealth': () => ({
      TargetHealthDescriptions: ids.map((Id) => ({ Target: { Id, Port: 8080 } })),
    }),
    ...more,
  });
  const asked = async (given: Answers) => {
    const filters: unknown[] = [];
    await collect({
      ...given,
      'ec2:DescribeNetworkInterfaces': ({ Filters }) => {
        filters.push(Filters);
        return { NetworkInterfaces: [] };
      },
    });
    return filters;
  };
  const inVpc = { Name: 'vpc-id', Values: ['vpc-1'] };
  const addresses = (count: number) => Array.from({ length: count }, (_, at) => `10.1.0.${at}`);

  test('of the load balancer’s nodes, in one call', async () => {
    expect(await asked(answers)).toEqual([
      [inVpc, { Name: 'description', Values: ['ELB net/stock/0123456789abcdef', 'ELB app/*'] }],
    ]);
  });

  test('behind targets that are registered by address, in one more', async () => {
    expect((await asked(withTargets(['10.0.1.20', '10.0.1.21']))).slice(1)).toEqual([
      [inVpc, { Name: 'addresses.private-ip-address', Values: ['10.0.1.20', '10.0.1.21'] }],
    ]);
  });

  test.each([
    [200, [200]],
    [201, [200, 1]],
    [5000, [200, 200, 200, 200, 200]],
  ])('of %i targets', async (count, parts) => {
    const calls = (await asked(withTargets(addresses(count)))).slice(1);
    expect(calls).toMatchObject(parts.map((length) => [inVpc, { Values: { length } }]));
  });

  test('of all pages', async () => {
    const { paths } = await collect(
      withTargets(['10.0.1.20'], {
        'ec2:DescribeNetworkInterfaces': ({ NextToken }) => ({
          NetworkInterfaces: [{ NetworkInterfaceId: NextToken ?? 'first' }],
          ...(!NextToken && { NextToken: 'second' }),
        }),
      }),
    );
    expect(paths[0]).toMatchObject({
      balancerInterfaces: { known: [{ id: 'first' }, { id: 'second' }] },
      targetInterfaces: { known: [{ id: 'first' }, { id: 'second' }] },
    });
  });

  test('that it lacks permission to read are a gap', async () => {
    const { paths } = await collect(
      withTargets(['10.0.1.20'], {
        'ec2:DescribeNetworkInterfaces': () => {
          throw awsError('UnauthorizedOperation');
        },
      }),
    );
    const gap = { allow: 'ec2:DescribeNetworkInterfaces' };
    expect(paths[0]).toMatchObject({
      balancerInterfaces: { gap },
      targetInterfaces: { gap },
      subnets: { known: [{}] },
    });
  });
});

describe('links', () => {
  test('one that does not exist is a fact; behind it nothing can be known', async () => {
    const { paths } = await collect(withIntegration({ connectionId: 'gone' }));
    expect(paths[0]).toMatchObject({
      connectionId: 'gone',
      link: { known: null },
      loadBalancer: { gap: { because: expect.stringContaining('gone') } },
    });
  });

  test('one that a missing stage variable was to name', async () => {
    const { paths } = await collect(withIntegration({ connectionId: '${stageVariables.link}' }));
    expect(paths[0]).toMatchObject({
      link: { gap: { because: 'The stage has no variable link.' } },
      listeners: { gap: { because: 'The stage has no variable link.' } },
    });
  });

  test('none: no call', async () => {
    expect(await collect(withIntegration({ connectionType: 'INTERNET' }))).toEqual({
      paths: [],
      calls: [],
    });
  });
});

test.each([
  ['http://host/x', 'http', 'host', 80],
  ['https://host:8443', 'https', 'host', 8443],
  ['HTTPS://a.b.c/{proxy}?q=1', 'https', 'a.b.c', 443],
  ['http://${stageVariables.host}/x', 'http', '${stageVariables.host}', 80],
  ['', '', '', 0],
])('the address in %s', (uri, scheme, host, port) => {
  expect(addressOf(uri)).toEqual({ scheme, host, port });
});
