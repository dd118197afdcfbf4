import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { Account } from '../account/account.ts';
import type { Code, Surroundings } from '../surroundings.ts';
import { caller } from './caller.ts';

/** The bucket that holds the code of every simulated function. */
export const codeBucket = 'code-artifacts';

/** A function with its published versions, oldest first, and an alias on the newest. */
export interface FunctionDefinition {
  readonly name: string;
  /** The S3 keys of the versions' code. */
  readonly versions: readonly string[];
  readonly alias: string;
  /** Seconds. */
  readonly timeout?: number;
  /** MB. */
  readonly memorySize?: number;
}

/** Makes a function, publishes its versions and points the alias at the last one. @returns the alias's ARN */
export function publish(account: Account, definition: FunctionDefinition): string {
  const call = caller(account, 'lambda');
  const { name: FunctionName, alias, versions } = definition;
  const [first, ...later] = versions;
  const created = call<FunctionConfiguration>('CreateFunction', {
    FunctionName,
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Role: `arn:aws:iam::${account.accountId}:role/${FunctionName}`,
    Code: { S3Bucket: codeBucket, S3Key: first },
    Timeout: definition.timeout ?? 10,
    MemorySize: definition.memorySize ?? 256,
  });
  call('PublishVersion', { FunctionName });
  for (const S3Key of later) {
    call('UpdateFunctionCode', { FunctionName, S3Bucket: codeBucket, S3Key });
    call('PublishVersion', { FunctionName });
  }
  call('CreateAlias', { FunctionName, Name: alias, FunctionVersion: String(versions.length) });
  return `${created.FunctionArn}:${alias}`;
}

/**
 * Makes functions with every version of which there is code.
 * @param code by S3 keys such as `orders/1.zip`
 * @returns the ARN of each function's alias
 */
export function publishAll<N extends string>(
  account: Account,
  names: readonly N[],
  code: Surroundings['code'],
  alias: string,
): Record<N, string> {
  const arns = names.map((name) => {
    const versions = Object.keys(code).filter((key) => key.startsWith(`${name}/`));
    return [name, publish(account, { name, versions, alias })] as const;
  });
  return Object.fromEntries(arns) as Record<N, string>;
}

/**
 * Lets API Gateway invoke a function's alias.
 * @param source what follows `arn:aws:execute-api:REGION:ACCOUNT:`, for example `a1b2c3/*\/GET/orders`
 */
export function permit(
  account: Account,
  functionName: string,
  alias: string,
  statementId: string,
  source: string,
): void {
  caller(account, 'lambda')('AddPermission', {
    FunctionName: functionName,
    Qualifier: alias,
    StatementId: statementId,
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
    SourceArn: `arn:aws:execute-api:${account.region}:${account.accountId}:${source}`,
  });
}

/** The integration URI of a Lambda function. */
export const invocationUri = (region: string, functionArn: string): string =>
  `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;

/** Code that answers a proxy integration. */
export const answering = (duration: number, body: unknown, statusCode = 200): Code => ({
  duration,
  jitter: 0.4,
  outcome: {
    kind: 'return',
    value: {
      statusCode,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  },
});
