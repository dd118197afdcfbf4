import {
  CreateApiCommand,
  CreateIntegrationCommand,
  type CreateIntegrationCommandInput,
  CreateRouteCommand,
  type CreateRouteCommandInput,
  CreateStageCommand,
  type CreateStageCommandInput,
} from '@aws-sdk/client-apigatewayv2';
import { recommendedHttpFormat } from '../../../core/audit/recommended-format.ts';
import { accessLogArn, type Row, writeRows } from './access-log.ts';
import type { Account } from './account.ts';
import { createFunction, letIn, type Made } from './api.ts';
import type { Place } from './place.ts';
import { type Traffic, writeMetrics } from './traffic.ts';

/** What of a call is not filled in already. */
type Part<Input> = Partial<Omit<Input, 'ApiId'>>;

/** An HTTP API with one route, `GET /orders`, to a function of its own, and what came of its requests. */
export interface HttpSetup {
  /** Methods that the function's policy lets in, as the end of a source ARN; null: none. */
  readonly lets?: string | null;
  /** Whose requests the policy lets in; otherwise this API's. */
  readonly letsApi?: string;
  readonly route?: Part<CreateRouteCommandInput>;
  readonly integration?: Part<CreateIntegrationCommandInput>;
  readonly stage?: Part<CreateStageCommandInput>;
  /** What is made before the route. @returns what the route needs of it */
  before?(api: Place): Promise<Made<Pick<HttpSetup, 'route' | 'integration'>> | void>;
  /** What is done once the stage is there. */
  after?(api: Place): Promise<unknown>;
  /** In every one of the last ten minutes. */
  readonly traffic?: Traffic;
  /** What the access log says of each request, in the last minutes. */
  readonly rows?: readonly Row[];
}

/** Builds an HTTP API with ordinary calls of the SDK. @returns its place; its name is `name` */
export async function buildHttpApi(
  account: Account,
  name: string,
  setup: HttpSetup,
): Promise<Place> {
  const { ApiId: apiId = '' } = await account.http.send(
    new CreateApiCommand({ Name: name, ProtocolType: 'HTTP' }),
  );
  const stage = setup.stage?.StageName ?? '$default';
  const place: Place = {
    account,
    kind: 'HTTP',
    name,
    apiId,
    stage,
    functionName: `${name}-orders`,
  };
  await createFunction(place, place.functionName);
  if (setup.lets !== null) await letIn(place, setup);
  const made: Made<HttpSetup> = (await setup.before?.(place)) ?? {};
  await createHttpRoute(place, {
    route: { ...setup.route, ...made.route },
    integration: { ...setup.integration, ...made.integration },
  });
  await createStage(place, setup.stage);
  await setup.after?.(place);
  await writeMetrics(place, setup.traffic ?? {});
  await writeRows(place, recommendedHttpFormat, setup.rows ?? []);
  return { ...place, ...(made.manner && { manner: made.manner }) };
}

/** By which an HTTP API names a function. */
export const arnOf = ({ account: { region, id } }: Place, functionName: string): string =>
  `arn:aws:lambda:${region}:${id}:function:${functionName}`;

async function createHttpRoute(
  place: Place,
  { route, integration }: Pick<HttpSetup, 'route' | 'integration'>,
): Promise<void> {
  const { account, apiId: ApiId, functionName } = place;
  const { IntegrationId } = await account.http.send(
    new CreateIntegrationCommand({
      ApiId,
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: arnOf(place, functionName),
      PayloadFormatVersion: '2.0',
      ...integration,
    }),
  );
  await account.http.send(
    new CreateRouteCommand({
      ApiId,
      RouteKey: 'GET /orders',
      Target: `integrations/${IntegrationId}`,
      ...route,
    }),
  );
}

const createStage = (place: Place, stage: HttpSetup['stage']) =>
  place.account.http.send(
    new CreateStageCommand({
      ApiId: place.apiId,
      StageName: place.stage,
      AutoDeploy: true,
      AccessLogSettings: { DestinationArn: accessLogArn(place), Format: recommendedHttpFormat },
      ...stage,
    }),
  );
