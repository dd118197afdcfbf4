import { describe, expect, test } from '@jest/globals';
import { balancerOf } from '../../../core/facts/network/target-path.ts';
import network from '../../../core/facts/network/index.ts';
import type { Configuration } from '../../../core/model/facts/configuration.ts';
import type { BaseFacts } from '../../../core/model/facts.ts';
import { networkFactsSchema } from '../../../core/model/facts/network.ts';
import type { Integration } from '../../../core/model/route.ts';
import { base, configuration, gap, known, route } from '../checks/support/facts.ts';
import { httpFacts } from '../checks/support/http-api.ts';
import { linkV2 } from '../checks/support/link-v2.ts';
import { type Answers, awsError, fakeAws } from './fake-aws.ts';
import { answers } from './shop.ts';

const elb = 'arn:aws:elasticloadbalancing:ap-northeast-1:111122223333';
const balancer = `${elb}:loadbalancer/app/shop/1`;
const [plain, secure] = ['80', '443'].map((id) => `${elb}:listener/app/shop/1/${id}`);
const certificate = 'arn:aws:acm:ap-northeast-1:111122223333:certificate/1';

const shop: Answers = {
  ...answers,
  'elbv2:DescribeListeners': () => ({
    Listeners: [
      { ListenerArn: plain, Port: 80, Protocol: 'HTTP', DefaultActions: [] },
      {
        ListenerArn: secure,
        Port: 443,
        Protocol: 'HTTPS',
        Certificates: [{ CertificateArn: certificate }],
        DefaultActions: [],
      },
    ],
  }),
  'acm:DescribeCertificate': () => ({
    Certificate: { DomainName: 'a.example', SubjectAlternativeNames: ['a.example', '*.b.example'] },
  }),
  'apigatewayv2:GetVpcLinks': () => ({
    Items: [{ VpcLinkId: 'link-2', Name: 'private', VpcLinkStatus: 'AVAILABLE' }],
  }),
};

const over = (path: string, fields: Partial<Integration>) =>
  route('GET', path, {
    id: path,
    type: 'HTTP_PROXY',
    connectionType: 'VPC_LINK',
    connectionId: 'link-2',
    ...fields,
  });

const collect = async (settings: Configuration, given: Answers = shop) => {
  const aws = fakeAws(given);
  const facts = await network.collect(aws.environment, base({ configuration: settings }));
  expect(networkFactsSchema.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  return { ...facts, calls: aws.calls.map(({ call }) => call) };
};

const http = (more: Partial<Configuration>): Configuration =>
  (httpFacts({ links: known([linkV2()]), ...more }) as BaseFacts).configuration;

describe('an HTTP API', () => {
  test('two listeners of one load balancer, which is read once', async () => {
    const { targets, paths, calls } = await collect(
      http({
        routes: known([
          over('/stock', { uri: plain ?? '' }),
          over('/prices', {
            uri: secure ?? '',
            tlsConfig: { serverNameToVerify: 'a.example' },
          }),
        ]),
      }),
    );
    expect(paths).toEqual([]);
    expect(targets).toMatchObject([
      { target: plain, routes: [{ path: '/stock', scheme: 'http', host: '', port: 80 }] },
      {
        target: secure,
        routes: [{ path: '/prices', scheme: 'https', host: 'a.example', port: 443 }],
        certificateNames: { known: ['a.example', '*.b.example'] },
        link: { known: { id: 'link-2' } },
      },
    ]);
    expect(calls.toSorted()).toEqual([
      'acm:DescribeCertificate',
      'ec2:DescribeInstances',
      'ec2:DescribeNetworkAcls',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'elbv2:DescribeListeners',
      'elbv2:DescribeLoadBalancers',
      'elbv2:DescribeTargetGroups',
    ]);
  });

  test.each<[string, Partial<Configuration>, object]>([
    ['a link that is gone', { links: known([]) }, { link: { known: null } }],
    ['links that could not be read', { links: gap() }, { link: { gap: gap().gap } }],
    [
      'a listener that is gone',
      { routes: known([over('/stock', { uri: `${elb}:listener/app/shop/1/9` })]) },
      { routes: [{ port: 0 }], listeners: { known: [{ port: 80 }, { port: 443 }] } },
    ],
    [
      'a stage variable that is not set',
      { routes: known([over('/stock', { uri: '${stageVariables.listener}' })]) },
      { loadBalancer: { gap: { because: 'The stage has no variable listener.' } } },
    ],
  ])('%s', async (_, more, expected) => {
    const routes = known([over('/stock', { uri: plain ?? '' })]);
    const { targets } = await collect(http({ routes, ...more }));
    expect(targets).toMatchObject([expected]);
  });
});

describe('a Cloud Map service', () => {
  const arn = 'arn:aws:servicediscovery:ap-northeast-1:111122223333:service/srv-1';
  const cloudMap: Answers = {
    ...shop,
    'servicediscovery:GetService': () => ({
      Service: { Id: 'srv-1', Name: 'stock', HealthCheckCustomConfig: {} },
    }),
    'servicediscovery:ListInstances': () => ({
      Instances: [
        {
          Id: 'task-a',
          Attributes: { AWS_INSTANCE_IPV4: '10.0.0.4', AWS_INSTANCE_PORT: '8080', color: 'green' },
        },
        { Id: 'task-b', Attributes: { AWS_INSTANCE_IPV4: '10.0.0.5' } },
      ],
    }),
    'servicediscovery:GetInstancesHealthStatus': () => ({ Status: { 'task-a': 'HEALTHY' } }),
  };
  const [a, b] = [
    { id: 'task-a', address: '10.0.0.4', port: 8080, matches: true, health: 'HEALTHY' },
    { id: 'task-b', address: '10.0.0.5', port: null, matches: false, health: 'UNKNOWN' },
  ];
  const refused = (name: string) => () => {
    throw awsError(name);
  };

  test.each<[string, Answers, object]>([
    ['two instances', cloudMap, { known: { id: 'srv-1', name: 'stock', instances: [a, b] } }],
    [
      'without a health check',
      { ...cloudMap, 'servicediscovery:GetService': () => ({ Service: { Name: 'stock' } }) },
      { known: { instances: [{ health: null }, { health: null }] } },
    ],
    [
      'nothing is registered',
      {
        ...cloudMap,
        'servicediscovery:ListInstances': () => ({}),
        'servicediscovery:GetInstancesHealthStatus': refused('InstanceNotFound'),
      },
      { known: { instances: [] } },
    ],
    [
      'it is gone',
      { ...cloudMap, 'servicediscovery:GetService': refused('ServiceNotFound') },
      { known: null },
    ],
    [
      'its health could not be read',
      {
        ...cloudMap,
        'servicediscovery:GetInstancesHealthStatus': refused('AccessDeniedException'),
      },
      { gap: { what: 'servicediscovery:GetInstancesHealthStatus' } },
    ],
  ])('%s', async (_, given, service) => {
    const routes = known([over('/stock', { uri: `${arn}?color=green` })]);
    const { targets } = await collect(http({ routes }), given);
    expect(targets).toMatchObject([{ service, loadBalancer: { gap: {} } }]);
  });
});

describe('a REST API', () => {
  const rest = (fields: Partial<Integration>) =>
    configuration({ routes: known([over('/stock', { uri: 'http://stock:8080', ...fields })]) });

  test('a load balancer, whose port the URI names', async () => {
    const { targets, paths } = await collect(rest({ integrationTarget: balancer }));
    expect(paths).toEqual([]);
    expect(targets).toMatchObject([
      { target: balancer, routes: [{ scheme: 'http', host: 'stock', port: 8080 }] },
    ]);
  });

  test('none that is named, over a link of version 2', async () => {
    const { targets, paths } = await collect(rest({}));
    expect(paths).toEqual([]);
    expect(targets).toMatchObject([{ target: '', link: { known: { id: 'link-2' } } }]);
  });

  test('a link of neither version is taken for one of version 1', async () => {
    const { targets, paths } = await collect(rest({ connectionId: 'gone' }));
    expect(targets).toBeUndefined();
    expect(paths).toMatchObject([{ connectionId: 'gone', link: { known: null } }]);
  });

  test('where links of version 2 could not be read, nobody knows of which version it is', async () => {
    const { paths } = await collect(rest({ connectionId: 'gone' }), {
      ...shop,
      'apigatewayv2:GetVpcLinks': () => {
        throw awsError('AccessDeniedException');
      },
    });
    expect(paths).toMatchObject([{ link: { gap: { what: 'apigatewayv2:GetVpcLinks' } } }]);
  });
});

test.each([
  [plain, balancer],
  [balancer, balancer],
  [`${elb}:targetgroup/shop/1`, null],
  ['arn:aws:servicediscovery:ap-northeast-1:111122223333:service/srv-1', null],
  ['', null],
])('the load balancer of %s', (arn, expected) => {
  expect(balancerOf(arn ?? '')).toBe(expected);
});
