import {
  ApiGatewayV2Client,
  CreateApiCommand,
  CreateAuthorizerCommand,
  CreateIntegrationCommand,
  CreateRouteCommand,
  CreateStageCommand,
} from '@aws-sdk/client-apigatewayv2';
import { recommendedHttpFormat } from '../../../../core/audit/recommended-format.ts';
import type { Target } from '../../../../core/model/target.ts';
import type { Side } from '../environments.ts';
import type { BuiltFunction } from './function.ts';

/** An HTTP API with one route to the function, behind an authorizer. */
export interface BuiltHttpApi {
  readonly httpTarget: Target;
  readonly httpIntegrationId: string;
  readonly httpAuthorizerId: string;
}

const stageName = '$default';

export async function buildHttpApi(
  { environment, accountId }: Side,
  { aliasArn }: BuiltFunction,
): Promise<BuiltHttpApi> {
  const client = environment.client(ApiGatewayV2Client);
  const { ApiId = '' } = await client.send(
    new CreateApiCommand({ Name: 'storefront', ProtocolType: 'HTTP' }),
  );
  const { AuthorizerId = '' } = await client.send(
    new CreateAuthorizerCommand({
      ApiId,
      Name: 'gatekeeper',
      AuthorizerType: 'REQUEST',
      AuthorizerUri: `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${aliasArn}/invocations`,
      AuthorizerPayloadFormatVersion: '2.0',
      EnableSimpleResponses: true,
      IdentitySource: ['$request.header.Authorization'],
      AuthorizerResultTtlInSeconds: 0,
    }),
  );
  const { IntegrationId = '' } = await client.send(
    new CreateIntegrationCommand({
      ApiId,
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: aliasArn,
      PayloadFormatVersion: '2.0',
      TimeoutInMillis: 20_000,
    }),
  );
  await client.send(
    new CreateRouteCommand({
      ApiId,
      RouteKey: 'GET /baskets',
      Target: `integrations/${IntegrationId}`,
      AuthorizationType: 'CUSTOM',
      AuthorizerId,
    }),
  );
  await client.send(
    new CreateStageCommand({
      ApiId,
      StageName: stageName,
      AutoDeploy: true,
      StageVariables: { alias: 'live' },
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
      AccessLogSettings: {
        DestinationArn: `arn:aws:logs:us-east-1:${accountId}:log-group:/aws/apigateway/storefront`,
        Format: recommendedHttpFormat,
      },
    }),
  );
  return {
    httpTarget: {
      account: accountId,
      region: environment.region,
      apiKind: 'HTTP',
      apiId: ApiId,
      apiName: 'storefront',
      stage: stageName,
    },
    httpIntegrationId: IntegrationId,
    httpAuthorizerId: AuthorizerId,
  };
}
