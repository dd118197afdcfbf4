import {
  CreateDeploymentCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  PutIntegrationCommand,
  PutMethodCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import { partitionOf } from '../../core/model/partition.ts';
import type { Account } from './account.ts';
import { createFunction, onceRoleIsKnown } from './function.ts';
import { allowLogs, createLogGroup } from './log.ts';
import { executionLogOf, logGroupOf, path, prefix, stageName, tag } from './names.ts';
import { letIn } from './permission.ts';
import { createRole } from './role.ts';

/** An API with one route, `GET /orders`, to a function of its own. */
export interface Place {
  readonly account: Account;
  /** Of the API, its function and the function's role. */
  readonly name: string;
  readonly restApiId: string;
}

/** Makes the API, everything with the tag by which it is deleted. */
export async function build(account: Account, name: string): Promise<Place> {
  const tags = { [tag]: name.slice(prefix.length) };
  await createLogGroup(account, logGroupOf(name), tags);
  const roleArn = await createRole(account, name, tags);
  const functionArn = await createFunction(account, { name, roleArn, tags });
  await onceRoleIsKnown(() => allowLogs(account, roleArn));
  const { id: restApiId = '', rootResourceId: parentId } = await account.gateway.send(
    new CreateRestApiCommand({ name, tags, endpointConfiguration: { types: ['REGIONAL'] } }),
  );
  const place = { account, name, restApiId };
  await createLogGroup(account, executionLogOf(restApiId), tags);
  await letIn(place);
  await route(place, parentId, functionArn);
  await account.gateway.send(new CreateDeploymentCommand({ restApiId, stageName }));
  // Without its log, fewer causes can be ruled out than `fix --yes` asks for.
  const patchOperations = [
    { op: 'replace', path: '/*/*/logging/loglevel', value: 'INFO' },
  ] as const;
  await account.gateway.send(
    new UpdateStageCommand({ restApiId, stageName, patchOperations: [...patchOperations] }),
  );
  return place;
}

/** `GET /orders`, answered by the function. */
async function route(
  { account, restApiId }: Place,
  parentId: string | undefined,
  functionArn: string,
): Promise<void> {
  const { id: resourceId } = await account.gateway.send(
    new CreateResourceCommand({ restApiId, parentId, pathPart: path }),
  );
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  await account.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
  await account.gateway.send(
    new PutIntegrationCommand({
      ...method,
      type: 'AWS_PROXY',
      integrationHttpMethod: 'POST',
      uri: `arn:${partitionOf(account.region)}:apigateway:${account.region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`,
    }),
  );
}
