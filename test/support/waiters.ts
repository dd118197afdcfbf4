import * as apigateway from '@aws-sdk/client-api-gateway';
import * as apigatewayv2 from '@aws-sdk/client-apigatewayv2';
import * as ec2 from '@aws-sdk/client-ec2';
import * as ecs from '@aws-sdk/client-ecs';
import * as elbv2 from '@aws-sdk/client-elastic-load-balancing-v2';
import * as lambda from '@aws-sdk/client-lambda';
import * as serviceQuotas from '@aws-sdk/client-service-quotas';
import { grantsOfWrites } from '../../core/model/write-declarations.generated.ts';
import type { WriteName } from '../../core/model/writes.generated.ts';

/** The SDK's clients by the service that writes name. */
const clients: Readonly<Record<string, object>> = {
  apigateway,
  apigatewayv2,
  ec2,
  ecs,
  elbv2,
  lambda,
  'service-quotas': serviceQuotas,
};

/** A waiter of the SDK: resolves when AWS has finished, rejects where it failed or is not finished in time. */
type Waiter = (
  parameters: { client: object; minDelay: number; maxDelay: number; maxWaitTime: number },
  input: object,
) => Promise<unknown>;

export const writeNames = Object.keys(grantsOfWrites) as readonly WriteName[];

/** The waiters that the SDK has for a service, without their prefix. */
export function waitersOf(service: string): string[] {
  const client = clients[service];
  if (!client) throw new Error(`test/support/waiters.ts has no client of ${service}.`);
  return Object.keys(client).flatMap((name) => /^waitUntil(\w+)$/.exec(name)?.[1] ?? []);
}

/** The waiters that share a noun with a write: with its operation, or with a field that names what it is about. */
export function waitersAbout(write: WriteName): string[] {
  const [service = '', operation = ''] = write.split(':');
  const fields = grantsOfWrites[write].flatMap(({ resources }) =>
    resources.flatMap((pattern) => pattern.match(/(?<=<)\w+(?=>)/g) ?? []),
  );
  const [, ...nouns] = wordsOf(operation);
  // A field ends with Id, Name or Arn.
  const subject = new Set([...nouns, ...fields.flatMap((field) => wordsOf(field).slice(0, -1))]);
  return waitersOf(service).filter((waiter) => wordsOf(waiter).some((word) => subject.has(word)));
}

const wordsOf = (name: string): string[] =>
  (name.match(/[A-Za-z][a-z]+/g) ?? []).map((word) => word.toLowerCase().replace(/s$/, ''));

/** What a waiter makes of an answer. */
export type Verdict = 'done' | 'failed' | 'not yet';

/** What the SDK's waiter makes of an answer of AWS. */
export async function verdictOf(service: string, waiter: string, answer: object): Promise<Verdict> {
  const wait = (clients[service] as Record<string, Waiter>)[`waitUntil${waiter}`];
  if (!wait) throw new Error(`The SDK has no ${waiter}.`);
  const client = { send: async () => answer };
  try {
    await wait({ client, minDelay: 0.001, maxDelay: 0.001, maxWaitTime: 0.002 }, {});
    return 'done';
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'not yet' : 'failed';
  }
}
