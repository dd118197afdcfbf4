import { collectBase, factsModules } from '../../../core/facts/index.ts';
import type { Side } from './environments.ts';
import { alarmOf } from './reads.ts';
import { readBehindLink } from './parts.ts';
import type { World } from './world.ts';
import { DeleteFunctionCommand, DeleteAliasCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DeleteListenerCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';

/** What AWS says of things that are not there: of an API, of a stage. @returns the names of the errors */
export async function readMissing(side: Side, { target }: World): Promise<string[]> {
  const names: string[] = [];
  for (const missing of [
    { ...target, apiId: 'nosuchapi0' },
    { ...target, stage: 'nosuchstage' },
  ]) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await collectBase(side.environment, missing, alarmOf(side));
      names.push('none');
    } catch (error) {
      names.push(error instanceof Error ? error.name : String(error));
    }
  }
  return names;
}

/** Reads once more after the function and the listener behind the routes were deleted. The world is of no use afterwards. */
export async function readDeleted(side: Side, world: World): Promise<void> {
  const { environment } = side;
  const lambda = environment.client(LambdaClient);
  await lambda.send(new DeleteAliasCommand({ FunctionName: world.functionName, Name: 'live' }));
  await lambda.send(new DeleteFunctionCommand({ FunctionName: world.functionName }));
  await environment
    .client(ElasticLoadBalancingV2Client)
    .send(new DeleteListenerCommand({ ListenerArn: world.listenerArn }));
  const base = await collectBase(environment, world.target, alarmOf(side));
  await factsModules.lambda.collect(environment, base);
  await readBehindLink(side, world);
}
