import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateFunctionCommand,
  LambdaClient,
  PublishVersionCommand,
  PutFunctionConcurrencyCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Side } from '../environments.ts';

/** A function with two versions and an alias on the newer one, which API Gateway may invoke. */
export interface BuiltFunction {
  readonly functionName: string;
  readonly aliasArn: string;
}

const functionName = 'orders';
const alias = 'live';
const bucket = 'code-of-the-tests';

export async function buildFunction(side: Side, apiId: string): Promise<BuiltFunction> {
  const { environment, accountId } = side;
  const lambda = environment.client(LambdaClient);
  const role = await roleOf(side);
  await environment.client(S3Client).send(new CreateBucketCommand({ Bucket: bucket }));
  for (const Key of ['orders-1.zip', 'orders-2.zip'])
    // oxlint-disable-next-line no-await-in-loop -- two small ones
    await environment
      .client(S3Client)
      .send(new PutObjectCommand({ Bucket: bucket, Key, Body: `the code ${Key}` }));
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName: functionName,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: role,
      Code: { S3Bucket: bucket, S3Key: 'orders-1.zip' },
      Timeout: 10,
      MemorySize: 256,
    }),
  );
  await lambda.send(new PublishVersionCommand({ FunctionName: functionName }));
  await lambda.send(
    new UpdateFunctionCodeCommand({
      FunctionName: functionName,
      S3Bucket: bucket,
      S3Key: 'orders-2.zip',
    }),
  );
  await lambda.send(new PublishVersionCommand({ FunctionName: functionName }));
  const { AliasArn = '' } = await lambda.send(
    new CreateAliasCommand({ FunctionName: functionName, Name: alias, FunctionVersion: '2' }),
  );
  await lambda.send(
    new AddPermissionCommand({
      FunctionName: functionName,
      Qualifier: alias,
      StatementId: 'gateway',
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: `arn:aws:execute-api:us-east-1:${accountId}:${apiId}/*/GET/orders`,
    }),
  );
  await lambda.send(
    new PutFunctionConcurrencyCommand({
      FunctionName: functionName,
      ReservedConcurrentExecutions: 20,
    }),
  );
  // What is not published yet, so that there is something to publish.
  await lambda.send(
    new UpdateFunctionConfigurationCommand({ FunctionName: functionName, Description: 'Orders' }),
  );
  return { functionName, aliasArn: AliasArn };
}

/** moto looks whether the role exists; the simulator has no IAM. */
async function roleOf({ name, environment, accountId }: Side): Promise<string> {
  const RoleName = 'function-of-the-tests';
  if (name === 'simulator') return `arn:aws:iam::${accountId}:role/${RoleName}`;
  const { Role } = await environment.client(IAMClient).send(
    new CreateRoleCommand({
      RoleName,
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'lambda.amazonaws.com' },
            Action: 'sts:AssumeRole',
          },
        ],
      }),
    }),
  );
  return Role?.Arn ?? '';
}
