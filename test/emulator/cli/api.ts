import {
  CreateDeploymentCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  type CreateRestApiCommandInput,
  PutIntegrationCommand,
  type PutIntegrationCommandInput,
  PutMethodCommand,
  type PutMethodCommandInput,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import { AddPermissionCommand, CreateFunctionCommand } from '@aws-sdk/client-lambda';
import { recommendedFormat } from '../../../core/audit/recommended-format.ts';
import { accessLogArn, type Row, writeRows } from './access-log.ts';
import { type Account, roleOf } from './account.ts';
import { type Place, stageName } from './place.ts';
import { type Traffic, writeLines, writeMetrics } from './traffic.ts';

/** An API with one route, `GET /orders`, to a function of its own, and what came of its requests. */
export interface Setup {
  /** Methods that the function's policy lets in, as the end of a source ARN; null: none. */
  readonly lets?: string | null;
  /** Whose requests the policy lets in; otherwise this API's. */
  readonly letsApi?: string;
  readonly api?: Partial<CreateRestApiCommandInput>;
  readonly method?: Partial<PutMethodCommandInput>;
  readonly integration?: Partial<PutIntegrationCommandInput>;
  readonly stage?: Readonly<Record<string, string>>;
  /** False: the stage writes no execution log. */
  readonly logs?: boolean;
  /** What is made before the route. @returns what the route needs of it */
  before?(api: Place): Promise<Made<Pick<Setup, 'method' | 'integration'>> | void>;
  /** What is done once the stage is there. @returns what the logs say, where they name what was made */
  after?(api: Place): Promise<Pick<Setup, 'lines' | 'rows'> | void>;
  /** In every one of the last ten minutes; null: no requests came. */
  readonly traffic?: Traffic | null;
  /** What the execution log says of each request, in the last minutes. */
  readonly lines?: readonly string[];
  /** What the access log says of each; absent: the stage has none. */
  readonly rows?: readonly Row[];
}

/** What the route needs, with the manner of {@link Place}. */
export type Made<Parts> = Parts & Pick<Place, 'manner'>;

/** Builds an API with ordinary calls of the SDK. @returns its place; its name is `name` */
export async function buildApi(account: Account, name: string, setup: Setup): Promise<Place> {
  const { id: restApiId = '', rootResourceId = '' } = await account.gateway.send(
    new CreateRestApiCommand({
      name,
      endpointConfiguration: { types: ['REGIONAL'] },
      ...setup.api,
    }),
  );
  const place: Place = {
    account,
    kind: 'REST',
    name,
    apiId: restApiId,
    stage: stageName,
    functionName: `${name}-orders`,
  };
  await createFunction(place, place.functionName);
  if (setup.lets !== null) await letIn(place, setup);
  const made: Made<Setup> = (await setup.before?.(place)) ?? {};
  await createRoute(place, rootResourceId, {
    method: { ...setup.method, ...made.method },
    integration: { ...setup.integration, ...made.integration },
  });
  await deploy(place, setup);
  const { lines = [], rows } = { ...setup, ...(await setup.after?.(place)) };
  if (setup.traffic !== null) await writeMetrics(place, setup.traffic ?? {});
  if (setup.logs !== false) await writeLines(place, lines);
  if (rows) await writeRows(place, recommendedFormat, rows);
  return { ...place, ...(made.manner && { manner: made.manner }) };
}

export const createFunction = ({ account }: Place, FunctionName: string) =>
  account.lambda.send(
    new CreateFunctionCommand({
      FunctionName,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: roleOf(account),
      Code: { ZipFile: emptyZip },
    }),
  );

/** The shortest archive there is: the end of a list of no files. */
const emptyZip = Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]);

export const letIn = (
  { account, functionName, apiId }: Place,
  { lets = '*/*/*', letsApi = apiId }: Pick<Setup, 'lets' | 'letsApi'>,
) =>
  account.lambda.send(
    new AddPermissionCommand({
      FunctionName: functionName,
      StatementId: 'gateway',
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: `arn:aws:execute-api:${account.region}:${account.id}:${letsApi}/${lets}`,
    }),
  );

/** By which API Gateway names a function. */
export const uriOf = ({ account: { region, id } }: Place, functionName: string): string =>
  `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${region}:${id}:function:${functionName}/invocations`;

async function createRoute(
  place: Place,
  parentId: string,
  { method, integration }: Pick<Setup, 'method' | 'integration'>,
): Promise<void> {
  const { account, apiId: restApiId, functionName } = place;
  const { id: resourceId } = await account.gateway.send(
    new CreateResourceCommand({ restApiId, parentId, pathPart: 'orders' }),
  );
  const route = { restApiId, resourceId, httpMethod: 'GET' };
  await account.gateway.send(
    new PutMethodCommand({ ...route, authorizationType: 'NONE', ...method }),
  );
  await account.gateway.send(
    new PutIntegrationCommand({
      ...route,
      type: 'AWS_PROXY',
      integrationHttpMethod: 'POST',
      uri: uriOf(place, functionName),
      ...integration,
    }),
  );
}

async function deploy(place: Place, { logs = true, rows, stage = {} }: Setup): Promise<void> {
  const { account, apiId: restApiId } = place;
  await account.gateway.send(new CreateDeploymentCommand({ restApiId, stageName }));
  const settings = {
    ...(logs && { '/*/*/logging/loglevel': 'ERROR' }),
    ...(rows && {
      '/accessLogSettings/destinationArn': accessLogArn(place),
      '/accessLogSettings/format': recommendedFormat,
    }),
    ...stage,
  };
  const patchOperations = Object.entries(settings).map(
    ([path, value]) => ({ op: 'replace', path, value }) as const,
  );
  if (patchOperations.length > 0)
    await account.gateway.send(new UpdateStageCommand({ restApiId, stageName, patchOperations }));
}
