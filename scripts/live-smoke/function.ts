import { setTimeout as sleep } from 'node:timers/promises';
import { CreateFunctionCommand, waitUntilFunctionActiveV2 } from '@aws-sdk/client-lambda';
import { strToU8, zipSync } from 'fflate';
import type { Account } from './account.ts';

const code = "export const handler = async () => ({ statusCode: 200, body: 'ok' });\n";

interface Made {
  readonly name: string;
  readonly roleArn: string;
  readonly tags: Record<string, string>;
}

/** Makes a function that answers 200. @returns its ARN */
export async function createFunction(
  { lambda }: Account,
  { name, roleArn, tags }: Made,
): Promise<string> {
  const { FunctionArn = '' } = await onceRoleIsKnown(() =>
    lambda.send(
      new CreateFunctionCommand({
        FunctionName: name,
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Role: roleArn,
        Code: { ZipFile: zipSync({ 'index.mjs': strToU8(code) }) },
        Tags: tags,
      }),
    ),
  );
  await waitUntilFunctionActiveV2({ client: lambda, maxWaitTime: 120 }, { FunctionName: name });
  return FunctionArn;
}

/** Services need some seconds until they can assume a new role. */
export async function onceRoleIsKnown<T>(make: () => Promise<T>, tries = 10): Promise<T> {
  try {
    return await make();
  } catch (error) {
    const isRole = error instanceof Error && /\brole\b/i.test(error.message);
    if (!isRole || tries === 1) throw error;
    await sleep(3000);
    return onceRoleIsKnown(make, tries - 1);
  }
}
