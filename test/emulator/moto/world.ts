import {
  APIGatewayClient,
  CreateApiKeyCommand,
  CreateAuthorizerCommand,
  CreateDeploymentCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  CreateUsagePlanCommand,
  CreateUsagePlanKeyCommand,
  CreateVpcLinkCommand,
  PutIntegrationCommand,
  type PutIntegrationCommandInput,
  PutMethodCommand,
  type PutMethodCommandInput,
  PutMethodResponseCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import {
  DescribeVpcEndpointConnectionsCommand,
  EC2Client,
  RejectVpcEndpointConnectionsCommand,
} from '@aws-sdk/client-ec2';
import type { Target } from '../../../core/model/target.ts';
import type { Side } from './environments.ts';
import { buildFunction, type BuiltFunction } from './world/function.ts';
import { buildEcsService, type BuiltService } from './world/ecs.ts';
import { buildHttpApi, type BuiltHttpApi } from './world/http-api.ts';
import { buildNetwork, type BuiltNetwork } from './world/network.ts';
import { fillObservability } from './world/observability.ts';

/** A small shop, built by the same calls in each account. */
export interface World extends BuiltFunction, BuiltNetwork, BuiltHttpApi, BuiltService {
  readonly target: Target;
  readonly apiId: string;
  readonly ordersId: string;
  readonly stockId: string;
  /** A method that maps what its function returns; it declares 200 and has no integration response. */
  readonly itemsId: string;
  readonly vpcLinkId: string;
  /** The connection of API Gateway's own endpoint to the link's endpoint service, rejected. */
  readonly endpoint: { readonly ServiceId: string; readonly VpcEndpointIds: string[] };
  readonly usagePlanId: string;
  readonly apiKeyId: string;
  /** A key that is in no usage plan. */
  readonly spareKeyId: string;
  /** The deployment before the one that the stage serves. */
  readonly olderDeploymentId: string;
  readonly deploymentId: string;
}

export const stageName = 'prod';

export async function buildWorld(side: Side): Promise<World> {
  const { environment, accountId } = side;
  const gateway = environment.client(APIGatewayClient);
  const network = await buildNetwork(side);
  const service = await buildEcsService(side, network);
  const { id: restApiId = '', rootResourceId: parentId = '' } = await gateway.send(
    new CreateRestApiCommand({ name: 'shop', endpointConfiguration: { types: ['REGIONAL'] } }),
  );
  const made = await buildFunction(side, restApiId);
  const uri = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${made.aliasArn}/invocations`;
  const authorizer = await gateway.send(
    new CreateAuthorizerCommand({
      restApiId,
      name: 'callers',
      type: 'TOKEN',
      authorizerUri: uri,
      identitySource: 'method.request.header.Authorization',
    }),
  );
  const link = await gateway.send(
    new CreateVpcLinkCommand({ name: 'stock', targetArns: [network.loadBalancerArn] }),
  );
  // Until the link is up.
  await environment.clock.sleep(side.name === 'simulator' ? 3_600_000 : 0);

  const endpoint = await rejectedEndpoint(side);
  const route = async (
    pathPart: string,
    method: Partial<PutMethodCommandInput>,
    integration: Partial<PutIntegrationCommandInput>,
  ): Promise<string> => {
    const { id: resourceId = '' } = await gateway.send(
      new CreateResourceCommand({ restApiId, parentId, pathPart }),
    );
    const address = { restApiId, resourceId, httpMethod: 'GET' };
    await gateway.send(new PutMethodCommand({ ...address, authorizationType: 'NONE', ...method }));
    await gateway.send(
      new PutIntegrationCommand({
        ...address,
        type: 'AWS_PROXY',
        integrationHttpMethod: 'POST',
        uri,
        timeoutInMillis: 20_000,
        ...integration,
      }),
    );
    return resourceId;
  };
  const ordersId = await route('orders', { apiKeyRequired: true }, {});
  const stockId = await route(
    'stock',
    {},
    {
      type: 'HTTP_PROXY',
      integrationHttpMethod: 'GET',
      uri: `http://${network.loadBalancerDns}/stock`,
      connectionType: 'VPC_LINK',
      connectionId: link.id,
    },
  );
  const itemsId = await route('items', {}, { type: 'AWS' });
  await gateway.send(
    new PutMethodResponseCommand({
      restApiId,
      resourceId: itemsId,
      httpMethod: 'GET',
      statusCode: '200',
    }),
  );
  await route('me', { authorizationType: 'CUSTOM', authorizerId: authorizer.id }, {});

  const deploy = async (description: string) =>
    (await gateway.send(new CreateDeploymentCommand({ restApiId, stageName, description }))).id ??
    '';
  const olderDeploymentId = await deploy('Release 41');
  const deploymentId = await deploy('Release 42');
  const replace = (path: string, value: string) => ({ op: 'replace', path, value }) as const;
  await gateway.send(
    new UpdateStageCommand({
      restApiId,
      stageName,
      patchOperations: [
        replace('/*/*/logging/loglevel', 'ERROR'),
        replace('/*/*/metrics/enabled', 'true'),
        replace('/*/*/throttling/rateLimit', '200'),
        replace('/*/*/throttling/burstLimit', '400'),
        replace('/variables/alias', 'live'),
      ],
    }),
  );
  const plan = await gateway.send(
    new CreateUsagePlanCommand({
      name: 'partners',
      throttle: { rateLimit: 20, burstLimit: 40 },
      quota: { limit: 50_000, period: 'DAY' },
      apiStages: [{ apiId: restApiId, stage: stageName }],
    }),
  );
  const key = await gateway.send(
    new CreateApiKeyCommand({
      name: 'partner',
      enabled: true,
      value: 'a-partner-key-of-the-tests',
    }),
  );
  await gateway.send(
    new CreateUsagePlanKeyCommand({ usagePlanId: plan.id, keyId: key.id, keyType: 'API_KEY' }),
  );
  const spare = await gateway.send(new CreateApiKeyCommand({ name: 'spare', enabled: true }));
  await fillObservability(side, restApiId, stageName);
  const http = await buildHttpApi(side, made);
  return {
    ...network,
    ...service,
    ...made,
    ...http,
    target: {
      account: accountId,
      region: environment.region,
      apiKind: 'REST',
      apiId: restApiId,
      apiName: 'shop',
      stage: stageName,
    },
    apiId: restApiId,
    ordersId,
    stockId,
    itemsId,
    vpcLinkId: link.id ?? '',
    endpoint,
    usagePlanId: plan.id ?? '',
    apiKeyId: key.id ?? '',
    spareKeyId: spare.id ?? '',
    olderDeploymentId,
    deploymentId,
  };
}

/** Rejects the link's own connection, so that there is one to accept. moto has no such connections: nothing is found there. */
async function rejectedEndpoint({ name, environment }: Side): Promise<World['endpoint']> {
  if (name === 'moto')
    return { ServiceId: 'vpce-svc-0123456789abcdef0', VpcEndpointIds: ['vpce-0123456789abcdef0'] };
  const ec2 = environment.client(EC2Client);
  const { VpcEndpointConnections } = await ec2.send(new DescribeVpcEndpointConnectionsCommand({}));
  const { ServiceId = '', VpcEndpointId = '' } = VpcEndpointConnections?.[0] ?? {};
  const endpoint = { ServiceId, VpcEndpointIds: [VpcEndpointId] };
  await ec2.send(new RejectVpcEndpointConnectionsCommand(endpoint));
  return endpoint;
}
