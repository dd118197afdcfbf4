import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm';
import {
  APIGatewayClient,
  CreateBasePathMappingCommand,
  CreateDomainNameCommand,
} from '@aws-sdk/client-api-gateway';
import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  CreateHttpNamespaceCommand,
  CreateServiceCommand,
  GetOperationCommand,
  RegisterInstanceCommand,
  ServiceDiscoveryClient,
} from '@aws-sdk/client-servicediscovery';
import { AssociateWebACLCommand, CreateWebACLCommand, WAFV2Client } from '@aws-sdk/client-wafv2';
import { readApiKeys } from '../../../core/facts/authorization/api-keys.ts';
import { readWebAcl } from '../../../core/facts/authorization/web-acl.ts';
import { collectBase } from '../../../core/facts/index.ts';
import { readApiDomains } from '../../../core/facts/front/api-domains.ts';
import { readCloudMap } from '../../../core/facts/network/cloud-map.ts';
import { integrationRoles } from '../../../core/facts/roles/index.ts';
import { waysOut } from '../../../core/facts/lambda/way-out.ts';
import type { BaseFacts } from '../../../core/model/facts.ts';
import type { LambdaFunction } from '../../../core/model/facts/lambda.ts';
import type { Side } from './environments.ts';
import { alarmOf } from './reads.ts';
import type { World } from './world.ts';

/** The custom domain of {@link buildDomain}. */
export const domainName = 'api.example.com';
const roleName = 'integration-of-the-tests';

/** What a diagnosis reads only where something points to it: keys, web ACLs, roles, domains, Cloud Map services, ways out of a VPC. */
export async function readSeldom(side: Side, world: World): Promise<void> {
  const { environment } = side;
  await buildRole(side);
  await buildDomain(side, world);
  await buildWebAcl(side, world);
  const base = await collectBase(environment, world.target, alarmOf(side));
  await readApiKeys(environment, base);
  await readWebAcl(environment, base);
  await integrationRoles(environment, withRole(base, side), null);
  await readApiDomains(environment, { ...base, alarm: { ...base.alarm, symptom: 'no-traffic' } });
  await waysOut(environment, [waiting(world)]);
  await readCloudMap(environment, { id: await buildService(side), query: new URLSearchParams() });
}

/** @returns the id of a Cloud Map service with an instance */
async function buildService({ environment }: Side): Promise<string> {
  const cloudMap = environment.client(ServiceDiscoveryClient);
  const made = await cloudMap.send(new CreateHttpNamespaceCommand({ Name: 'of-the-tests' }));
  const { Operation } = await cloudMap.send(
    new GetOperationCommand({ OperationId: made.OperationId }),
  );
  const { Service } = await cloudMap.send(
    new CreateServiceCommand({
      Name: 'stock',
      NamespaceId: Operation?.Targets?.['NAMESPACE'],
      HealthCheckCustomConfig: { FailureThreshold: 1 },
    }),
  );
  const ServiceId = Service?.Id;
  await cloudMap.send(
    new RegisterInstanceCommand({
      ServiceId,
      InstanceId: 'task-a',
      Attributes: { AWS_INSTANCE_IPV4: '10.0.0.4', AWS_INSTANCE_PORT: '8080' },
    }),
  );
  return ServiceId ?? '';
}

async function buildRole({ environment }: Side): Promise<void> {
  const iam = environment.client(IAMClient);
  const document = (statement: object) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });
  const allowed = document({ Action: 'lambda:InvokeFunction', Resource: '*' });
  const Principal = { Service: 'apigateway.amazonaws.com' };
  await iam.send(
    new CreateRoleCommand({
      RoleName: roleName,
      AssumeRolePolicyDocument: document({ Principal, Action: 'sts:AssumeRole' }),
    }),
  );
  await iam.send(
    new PutRolePolicyCommand({ RoleName: roleName, PolicyName: 'own', PolicyDocument: allowed }),
  );
  const { Policy } = await iam.send(
    new CreatePolicyCommand({ PolicyName: 'of-all', PolicyDocument: allowed }),
  );
  await iam.send(new AttachRolePolicyCommand({ RoleName: roleName, PolicyArn: Policy?.Arn }));
}

/** A custom domain with a mapping of all paths. */
export async function buildDomain({ environment }: Side, { apiId, target }: World): Promise<void> {
  const { CertificateArn: regionalCertificateArn } = await environment
    .client(ACMClient)
    .send(new RequestCertificateCommand({ DomainName: domainName }));
  const gateway = environment.client(APIGatewayClient);
  await gateway.send(
    new CreateDomainNameCommand({
      domainName,
      regionalCertificateArn,
      endpointConfiguration: { types: ['REGIONAL'] },
    }),
  );
  await gateway.send(
    new CreateBasePathMappingCommand({ domainName, restApiId: apiId, stage: target.stage }),
  );
}

async function buildWebAcl({ environment }: Side, { apiId, target }: World): Promise<void> {
  const waf = environment.client(WAFV2Client);
  const { Summary } = await waf.send(
    new CreateWebACLCommand({
      Name: 'shop',
      Scope: 'REGIONAL',
      DefaultAction: { Allow: {} },
      VisibilityConfig: {
        SampledRequestsEnabled: true,
        CloudWatchMetricsEnabled: true,
        MetricName: 'shop',
      },
    }),
  );
  await waf.send(
    new AssociateWebACLCommand({
      WebACLArn: Summary?.ARN,
      ResourceArn: `arn:aws:apigateway:us-east-1::/restapis/${apiId}/stages/${target.stage}`,
    }),
  );
}

/** As if the methods called their backends in the role. */
function withRole(base: BaseFacts, { accountId }: Side): BaseFacts {
  const { routes } = base.configuration;
  if ('gap' in routes) return base;
  const credentials = `arn:aws:iam::${accountId}:role/${roleName}`;
  const known = routes.known.map((route) => ({
    ...route,
    integration: route.integration && { ...route.integration, credentials },
  }));
  return { ...base, configuration: { ...base.configuration, routes: { known } } };
}

/** As if the function were in the VPC, and waited there until its time was up. */
const waiting = ({ functionName, aliasArn, vpcId, subnetId }: World): LambdaFunction => ({
  arn: aliasArn,
  name: functionName,
  qualifier: 'live',
  routes: [],
  configuration: {
    known: {
      version: '2',
      lastModified: '2026-01-05T03:10:00.000Z',
      timeout: 3,
      memorySize: 256,
      vpc: { vpcId, subnetIds: [subnetId], groupIds: [] },
    },
  },
  policy: { known: [] },
  reservedConcurrency: { known: null },
  alias: null,
  versions: { known: [] },
  metrics: {
    known: { invocations: 1, errors: 1, throttles: 0, durationMax: 3000, concurrentMax: 1 },
  },
  errors: { known: [] },
});
