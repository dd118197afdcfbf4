import type { ServiceId } from '../../../../core/model/calls.ts';
import { SimulatedAccount } from '../../../cli/simulated-account.ts';

export const document = (Action: string): string =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });

/** The shop with all that only an audit asks for: a user pool, a role with two policies, a custom domain. */
export function enrichedShop() {
  const simulated = new SimulatedAccount();
  const { account, names } = simulated.simulation;
  const call = (service: ServiceId, operation: string, input: object) =>
    account.call(service, operation, { ...input }) as Readonly<Record<string, unknown>>;
  const restApiId = String(names['apiId']);

  const { UserPool } = call('cognito-idp', 'CreateUserPool', { PoolName: 'customers' });
  const pool = UserPool as { Id: string; Arn: string };
  call('cognito-idp', 'CreateUserPoolClient', {
    UserPoolId: pool.Id,
    ClientName: 'app',
    GenerateSecret: true,
    AccessTokenValidity: 1,
    TokenValidityUnits: { AccessToken: 'days' },
  });
  call('apigateway', 'CreateAuthorizer', {
    restApiId,
    name: 'pool',
    type: 'COGNITO_USER_POOLS',
    providerARNs: [pool.Arn],
  });

  const trust = document('sts:AssumeRole');
  call('iam', 'CreateRole', { RoleName: 'api', AssumeRolePolicyDocument: trust });
  const own = { RoleName: 'api', PolicyName: 'own', PolicyDocument: document('s3:*') };
  call('iam', 'PutRolePolicy', own);
  const other = { PolicyName: 'other', PolicyDocument: document('sqs:*') };
  const { Arn: policyArn } = call('iam', 'CreatePolicy', other)['Policy'] as { Arn: string };
  call('iam', 'AttachRolePolicy', { RoleName: 'api', PolicyArn: policyArn });
  const role = (name: string) => `arn:aws:iam::${account.accountId}:role/${name}`;
  const resources = names['resource'] as Record<string, string>;
  const credentials = (resource: string, value: string) =>
    call('apigateway', 'UpdateIntegration', {
      restApiId,
      resourceId: resources[resource],
      httpMethod: 'GET',
      patchOperations: [{ op: 'replace', path: '/credentials', value }],
    });
  const deploy = () => call('apigateway', 'CreateDeployment', { restApiId, stageName: 'prod' });
  credentials('orders', role('api'));
  deploy();

  const map = (domainName: string, api: unknown, stage: string) => {
    const regionalCertificateArn = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/1';
    call('apigateway', 'CreateDomainName', { domainName, regionalCertificateArn });
    call('apigateway', 'CreateBasePathMapping', { domainName, restApiId: api, stage });
  };
  map('shop.example.com', restApiId, 'prod');
  map('blog.example.com', names['blogApiId'], 'live');

  return { simulated, account, restApiId, pool, policyArn, role, call, credentials, deploy };
}
