import { otherApi } from '../../cli/account/other-apis.ts';
import { readAccountWide } from '../../core/audit/facts/account-wide.ts';
import { collectAudit } from '../../core/audit/facts/index.ts';
import type { AccountCall } from '../../simulator/account/account.ts';
import { parseTemplate } from '../../simulator/cloud/template.ts';
import { httpStagesOf } from '../../core/intake/http-apis.ts';
import { readFront } from '../../core/facts/front/index.ts';
import { askedUrl } from '../../core/model/front/asked-url.ts';
import { awsSchema } from '../../simulator/conditions/schema.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { Simulation } from '../../simulator/simulation.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { synthesize } from '../../lib/synthesize.ts';
import { apply } from '../../core/changes/apply.ts';
import { writeOf } from '../../core/changes/find-write.ts';
import { undo } from '../../core/changes/undo.ts';
import { SimulatedAccount } from '../cli/simulated-account.ts';
import { enrichedShop } from '../core/audit/support/enriched-shop.ts';
import { memoryJournal } from '../core/changes/memory-journal.ts';
import { planOf } from './moto/change.ts';
import { type Side, simulatedSide } from './moto/environments.ts';
import { readBehindLink } from './moto/parts.ts';
import { readAll, readToOpen } from './moto/reads.ts';
import { buildDomain } from './moto/seldom.ts';
import { buildWorld, type World } from './moto/world.ts';
import { type Write, writes } from './moto/writes.ts';

/** Incidents that between them make the calls which the world of the moto tests gives no reason for. */
const scenarios = [
  'api-key-disabled',
  'api-key-disabled-execution-log',
  'authorizer-unauthorized',
  'aws-health-service-event',
  'authorizer-response-form-mismatch',
  'bad-deployment-rollback',
  'client-certificate-expired',
  'custom-domain-cert-expired',
  'ecs-service-overloaded-at-its-maximum',
  'http-api-integration-timeout',
  'http-api-zero-throttle',
  'integration-role-lost-its-policy',
  'jwt-invalid-audience',
  'lambda-vpc-no-egress',
  'logs-too-dear-to-read',
  'limit-used-up',
  'routing-rule-missing',
  'throttle-account',
  'vpclink-v1-security-group-blocked',
  'vpclink-v2-cloudmap-no-instance',
  'waf-block',
] as const;

/** Calls of whole incidents, in the workflow's own words, and of every write that a plan may hold. */
export async function recordedCalls(): Promise<readonly AccountCall[]> {
  const template = parseTemplate(synthesize());
  const calls = [
    ...(await callsOfWrites()),
    ...(await callsOfAudit()),
    ...(await callsOfUrl()),
    ...(await callsOfTest()),
  ];
  const slow = { ...awsSchema.parse({}), takes: { query: 600 } };
  const played: Scenario[] = [
    ...scenarios.map((name) => loadScenario(name)),
    // Queries that do not end are stopped.
    { ...loadScenario('lambda-permission-missing'), aws: slow },
  ];
  for (const scenario of played) {
    // oxlint-disable-next-line no-await-in-loop -- one process
    const { simulation } = await runScenario(scenario, { template });
    calls.push(...simulation.account.calls);
  }
  return calls;
}

/** A method that a person runs as a test. */
async function callsOfTest(): Promise<readonly AccountCall[]> {
  const account = new SimulatedAccount();
  await account.pass(1);
  await account.run(['test-method', 'shop', 'GET /orders/42']);
  return account.simulation.account.calls;
}

/** What only the command line asks about, and an alarm that names no stage. */
async function callsOfUrl(): Promise<readonly AccountCall[]> {
  const simulation = new Simulation({ world: 'storefront', seed: 1 });
  const { account, names, probe } = simulation;
  const environment = new SimulatedAccount(simulation).environment();
  const { CertificateArn: regionalCertificateArn } = account.call('acm', 'RequestCertificate', {
    DomainName: 'api.example.com',
  }) as { CertificateArn: string };
  account.call('apigateway', 'CreateDomainName', {
    domainName: 'api.example.com',
    regionalCertificateArn,
  });
  account.call('apigateway', 'CreateDomainName', {
    domainName: 'edge.example.com',
    regionalCertificateArn,
    endpointConfiguration: { types: ['EDGE'] },
  });
  for (const host of ['api.example.com', 'edge.example.com']) {
    const asked = askedUrl(`https://${host}/orders`, 'HEAD');
    if (typeof asked === 'string') throw new Error(asked);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await readFront(environment, probe, asked);
  }
  await httpStagesOf(environment, String(names['apiId']));
  return account.calls;
}

async function callsOfWrites(): Promise<readonly AccountCall[]> {
  const side = simulatedSide();
  const world = await buildWorld(side);
  // Whoever deployed within the same second overtook us.
  await side.environment.clock.sleep(60_000);
  await readAll(side, world);
  await readToOpen(side, world);
  await readBehindLink(side, world);
  await buildDomain(side, world);
  for (const write of Object.values(writes))
    // oxlint-disable-next-line no-await-in-loop -- they change the same world
    await madeAndUndone(side, world, write(world));
  return side.calls;
}

async function callsOfAudit(): Promise<readonly AccountCall[]> {
  const { simulated, account, restApiId, call } = enrichedShop();
  const apiId = deployedByHand((operation, input) => call('apigatewayv2', operation, input));
  const environment = simulated.environment();
  const { accountId, region } = account;
  const wide = await readAccountWide(environment, accountId);
  for (const api of [
    { apiKind: 'REST', apiId: restApiId, apiName: 'shop', stage: 'prod' },
    { apiKind: 'HTTP', apiId, apiName: 'mobile', stage: 'live' },
  ] as const)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await collectAudit(environment, { account: accountId, region, ...api }, wide, null);
  await otherApi(environment, 'shop');
  return account.calls;
}

/** An HTTP API whose stage serves what was deployed last. @returns its id */
function deployedByHand(
  call: (operation: string, input: Record<string, unknown>) => Record<string, unknown>,
): string {
  const ApiId = String(call('CreateApi', { Name: 'mobile', ProtocolType: 'HTTP' })['ApiId']);
  const { IntegrationId } = call('CreateIntegration', {
    ApiId,
    IntegrationType: 'HTTP_PROXY',
    IntegrationMethod: 'GET',
    IntegrationUri: 'https://backend.example.com',
    PayloadFormatVersion: '1.0',
  });
  call('CreateRoute', {
    ApiId,
    RouteKey: '$default',
    Target: `integrations/${String(IntegrationId)}`,
  });
  call('CreateStage', { ApiId, StageName: 'live' });
  call('CreateDeployment', { ApiId, StageName: 'live' });
  return ApiId;
}

async function madeAndUndone({ environment }: Side, { target }: World, write: Write) {
  const declared = await writeOf(write.call);
  const expects = (await declared.state?.(environment, write.call.input)) ?? null;
  const journal = memoryJournal();
  const record = await apply(environment, planOf(target, write, expects), journal);
  await undo(environment, record, journal);
}
