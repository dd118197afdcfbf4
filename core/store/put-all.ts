import {
  DynamoDBClient,
  type TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Environment } from '../aws/environment.ts';
import { putInput } from './expressions.ts';
import { type ConditionalPut } from './expressions.ts';

/** Times that a transaction is tried which meets another one on the same items. */
const tries = 5;

/**
 * Writes all items or none of them, in one call.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html
 * @returns the names of the items whose condition did not hold; none where all were written
 */
export async function putAll<Name extends string>(
  environment: Environment,
  puts: { readonly [N in Name]?: ConditionalPut },
): Promise<ReadonlySet<Name>> {
  const { clock, settings } = environment;
  const named = Object.entries<ConditionalPut | undefined>(puts).flatMap(([name, put]) =>
    put ? [{ name: name as Name, put }] : [],
  );
  const TransactItems = named.map(({ put }) => ({
    Put: putInput(settings.table, put.item, put.condition),
  }));
  for (let attempt = 1; ; attempt += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- each try waits for the one before it
      await environment
        .client(DynamoDBClient)
        .send(new TransactWriteItemsCommand({ TransactItems }));
      return new Set();
    } catch (error) {
      const reasons = cancellationOf(error);
      const refused = named.flatMap(({ name }, index) =>
        reasons[index] === 'ConditionalCheckFailed' ? [name] : [],
      );
      if (refused.length > 0) return new Set(refused);
      if (!reasons.includes('TransactionConflict') || attempt === tries) throw error;
      // oxlint-disable-next-line no-await-in-loop
      await clock.sleep(100 * attempt);
    }
  }
}

/** Why DynamoDB cancelled a transaction, for each of its items; nothing for any other error. */
function cancellationOf(error: unknown): readonly (string | undefined)[] {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return [];
  const { CancellationReasons = [] } = error as TransactionCanceledException;
  return CancellationReasons.map(({ Code }) => Code);
}
