import { expect, test } from '@jest/globals';
import { collectAudit } from '../../../core/audit/facts/index.ts';
import { readAccountWide } from '../../../core/audit/facts/account-wide.ts';
import { auditFactsSchema } from '../../../core/model/audit-facts.ts';
import { known, knownOr } from '../../../core/model/reading.ts';
import { awsError } from '../../../simulator/account/define-service.ts';
import { document, enrichedShop } from './support/enriched-shop.ts';

/** The facts of the shop's stage. */
async function collect({ simulated, account, restApiId }: ReturnType<typeof enrichedShop>) {
  const environment = simulated.environment();
  const wide = await readAccountWide(environment, account.accountId);
  const target = {
    account: account.accountId,
    region: account.region,
    apiKind: 'REST',
    apiId: restApiId,
    apiName: 'shop',
    stage: 'prod',
  } as const;
  return collectAudit(environment, target, wide, null);
}

test('all of it readable, and a document', async () => {
  const shop = enrichedShop();
  await shop.simulated.pass(5);
  const facts = await collect(shop);
  expect(JSON.stringify(facts)).not.toContain('"gap"');
  expect(auditFactsSchema.parse(facts)).toEqual(facts);
  expect(facts.functions.map(({ timeout }) => timeout)).toContainEqual({ known: 10 });
  expect(knownOr(facts.peakRate, null)).toBeGreaterThan(0.5);
  expect(known(facts.logGroups).map(({ retentionInDays }) => retentionInDays)).toContain(null);
});

test('app clients of a user pool, without their secrets', async () => {
  const shop = enrichedShop();
  const { userPools } = await collect(shop);
  const app = { name: 'app', accessTokenMinutes: 1440, idTokenMinutes: 60 };
  expect(userPools).toMatchObject([{ arn: shop.pool.Arn, clients: { known: [app] } }]);
  expect(JSON.stringify(userPools)).not.toContain('Secret');
});

test('app clients of the pool whose tokens an HTTP API takes; another issuer has none', async () => {
  const shop = enrichedShop();
  const { account, pool, call } = shop;
  const { ApiId } = call('apigatewayv2', 'CreateApi', { Name: 'mobile', ProtocolType: 'HTTP' });
  call('apigatewayv2', 'CreateStage', { ApiId, StageName: '$default', AutoDeploy: true });
  const trust = (name: string, Issuer: string) =>
    call('apigatewayv2', 'CreateAuthorizer', {
      ApiId,
      Name: name,
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer, Audience: ['app'] },
    });
  trust('pool', `https://cognito-idp.${account.region}.amazonaws.com/${pool.Id}`);
  trust('other', 'https://login.example.com');
  const environment = shop.simulated.environment();
  const wide = await readAccountWide(environment, account.accountId);
  const target = {
    account: account.accountId,
    region: account.region,
    apiKind: 'HTTP',
    apiId: String(ApiId),
    apiName: 'mobile',
    stage: '$default',
  } as const;
  const facts = await collectAudit(environment, target, wide, null);
  expect(auditFactsSchema.parse(facts)).toEqual(facts);
  expect(facts.userPools).toMatchObject([{ arn: pool.Arn, clients: { known: [{ name: 'app' }] } }]);
});

test('what an HTTP API that is deployed by hand has and its stage does not serve; where it leads from', async () => {
  const shop = enrichedShop();
  const { account, call } = shop;
  const v2 = (operation: string, input: Record<string, unknown>) =>
    call('apigatewayv2', operation, input);
  const { ApiId } = v2('CreateApi', { Name: 'mobile', ProtocolType: 'HTTP' });
  const integrate = (IntegrationUri: string) =>
    `integrations/${String(
      v2('CreateIntegration', {
        ApiId,
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'GET',
        IntegrationUri,
        PayloadFormatVersion: '1.0',
      })['IntegrationId'],
    )}`;
  const Target = integrate('https://backend.example.com');
  const add = (RouteKey: string) =>
    String(v2('CreateRoute', { ApiId, RouteKey, Target })['RouteId']);
  const [feed, old] = ['GET /feed', 'GET /old'].map(add);
  add('$default');
  v2('CreateStage', { ApiId, StageName: 'live' });
  v2('CreateDeployment', { ApiId, StageName: 'live' });
  call('apigateway', 'CreateDomainName', {
    domainName: 'mobile.example.com',
    regionalCertificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/1',
  });
  v2('CreateApiMapping', {
    ApiId,
    DomainName: 'mobile.example.com',
    Stage: 'live',
    ApiMappingKey: 'v1/app',
  });
  const read = async () => {
    const environment = shop.simulated.environment();
    const target = {
      account: account.accountId,
      region: account.region,
      apiKind: 'HTTP',
      apiId: String(ApiId),
      apiName: 'mobile',
      stage: 'live',
    } as const;
    return collectAudit(
      environment,
      target,
      await readAccountWide(environment, account.accountId),
      null,
    );
  };
  expect(await read()).toMatchObject({
    pendingRoutes: { known: [] },
    domains: { known: [{ domain: 'mobile.example.com', basePath: 'v1/app' }] },
  });
  v2('UpdateRoute', { ApiId, RouteId: feed, Target: integrate('https://new.example.com') });
  v2('DeleteRoute', { ApiId, RouteId: old });
  add('ANY /new');
  expect((await read()).pendingRoutes).toEqual({
    known: [
      { route: 'ANY /new', kind: 'added' },
      { route: 'GET /feed', kind: 'changed' },
      { route: 'GET /old', kind: 'removed' },
    ],
  });
  v2('UpdateStage', { ApiId, StageName: 'live', AutoDeploy: true });
  expect((await read()).pendingRoutes).toBeUndefined();
});

test('inline and attached policies of the roles that methods are called in', async () => {
  const shop = enrichedShop();
  const { role, policyArn } = shop;
  const theirs = 'arn:aws:iam::999999999999:role/theirs';
  shop.credentials('catalog', role('gone'));
  shop.credentials('rates', theirs);
  shop.credentials('partners', 'arn:aws:iam::*:user/*');
  shop.deploy();
  const { roles } = await collect(shop);
  const of = (arn: string) => roles.find((one) => one.arn === arn)?.policies;
  expect(of(role('api'))).toEqual({
    known: [
      { name: 'own', kind: 'inline', document: document('s3:*') },
      { name: policyArn, kind: 'managed', document: document('sqs:*') },
    ],
  });
  expect(of(role('gone'))).toMatchObject({
    gap: { because: expect.stringMatching(/^NoSuchEntity/) },
  });
  expect(of(theirs)).toMatchObject({
    gap: { because: expect.stringContaining('another account') },
  });
  expect(roles).toHaveLength(3);
});

test('custom domains that lead to the stage, and only those', async () => {
  const { domains } = await collect(enrichedShop());
  expect(domains).toEqual({ known: [{ domain: 'shop.example.com', basePath: '' }] });
});

test('alarms on its metrics, and on those of every API', async () => {
  const shop = enrichedShop();
  const put = (AlarmName: string, watched: object) =>
    shop.call('cloudwatch', 'PutMetricAlarm', {
      AlarmName,
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: 1,
      EvaluationPeriods: 1,
      ...watched,
    });
  const metric = (Namespace: string, MetricName: string) => ({
    Namespace,
    MetricName,
    Statistic: 'Sum',
    Period: 60,
    Dimensions: [{ Name: 'ApiName', Value: 'shop' }],
  });
  const Expression =
    'SELECT AVG("4XXError") FROM SCHEMA("AWS/ApiGateway", ApiName, Stage) GROUP BY ApiName, Stage ORDER BY AVG() DESC';
  put('own', metric('AWS/ApiGateway', '5XXError'));
  put('other', metric('AWS/Lambda', 'Errors'));
  put('fleet', { Metrics: [{ Id: 'q', Period: 60, Expression }] });
  expect((await collect(shop)).alarms).toEqual({
    known: [
      { name: 'fleet', symptom: '4xx', watches: 'fleet' },
      { name: 'own', symptom: '5xx', watches: [{ api: 'shop' }] },
    ],
  });
});

test('what is denied becomes a gap with the action that would allow it', async () => {
  const shop = enrichedShop();
  const vital = new Set(['GetStage', 'GetRestApi']);
  shop.account.authorize = ({ operation }) => {
    if (!vital.has(operation)) throw awsError('AccessDeniedException', 'not authorized', 403);
  };
  const facts = await collect(shop);
  expect(facts.alarms).toMatchObject({ gap: { allow: 'cloudwatch:DescribeAlarms' } });
  expect(facts.domains).toMatchObject({ gap: { what: 'apigateway:GetDomainNames' } });
  expect(facts.logGroups).toMatchObject({ gap: { allow: 'logs:DescribeLogGroups' } });
});
