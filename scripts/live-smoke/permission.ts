import {
  AddPermissionCommand,
  GetPolicyCommand,
  RemovePermissionCommand,
} from '@aws-sdk/client-lambda';
import { apiGatewayPrincipal, partitionOf } from '../../core/model/partition.ts';
import type { Place } from './build.ts';
import { path } from './names.ts';

const StatementId = 'live-smoke';

/** Lets the API invoke its function. */
export const letIn = ({ account, name, restApiId }: Place): Promise<unknown> =>
  account.lambda.send(
    new AddPermissionCommand({
      FunctionName: name,
      StatementId,
      Action: 'lambda:InvokeFunction',
      Principal: apiGatewayPrincipal,
      SourceArn: `arn:${partitionOf(account.region)}:execute-api:${account.region}:${account.id}:${restApiId}/*/GET/${path}`,
    }),
  );

export const lockOut = ({ account, name }: Place): Promise<unknown> =>
  account.lambda.send(new RemovePermissionCommand({ FunctionName: name, StatementId }));

/** The function's policy; empty where it has none. */
export async function policyOf({ account, name }: Place): Promise<string> {
  try {
    const { Policy = '' } = await account.lambda.send(new GetPolicyCommand({ FunctionName: name }));
    return (JSON.parse(Policy) as { Statement: unknown[] }).Statement.length > 0 ? Policy : '';
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return '';
    throw error;
  }
}
