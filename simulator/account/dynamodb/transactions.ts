import type { TransactWriteItem, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { awsError, type OperationContext } from '../define-service.ts';
import { operation, refuseUnknown } from '../operation.ts';
import { conditionalParameters, failureOf } from './conditional.ts';
import { refuseUnused } from './expressions/reader.ts';
import { type DynamoDbState, store, validation } from './state.ts';
import { checkOf, deleteOf, putOf, updateOf, type Write } from './writes.ts';

/** How long a client request token makes a repeated transaction do nothing: 10 minutes. */
const tokenLifetime = 600_000;

const known = new Set<string>([
  'TableName',
  'Key',
  'Item',
  'UpdateExpression',
  ...conditionalParameters,
]);

const transactWriteItems = operation(
  ['TransactItems', 'ClientRequestToken'],
  (state: DynamoDbState, input: TransactWriteItemsCommandInput, { now }: OperationContext) => {
    const token = input.ClientRequestToken;
    if (token !== undefined && now.getTime() - (state.tokens[token] ?? -Infinity) < tokenLifetime) {
      return {};
    }
    const writes = (input.TransactItems ?? []).map((item) => writeOf(state, item));
    if (writes.length === 0 || writes.length > 100) {
      throw validation('Member must have length between 1 and 100');
    }
    refuseRepetition(writes);
    const failures = writes.map((write) => failureOf(write.input, write.given, write.before));
    for (const write of writes) refuseUnused(write.given);
    if (failures.some(Boolean)) throw cancelled(failures);
    // All new items first: an update that cannot be computed must leave the others undone.
    const results = writes.map((write) => ({ write, after: write.after() }));
    for (const { write, after } of results) store(write.table, write.place, after ?? null);
    if (token !== undefined) state.tokens[token] = now.getTime();
    return {};
  },
);

function writeOf(
  state: DynamoDbState,
  { Put, Update, Delete, ConditionCheck }: TransactWriteItem,
): Write {
  for (const part of [Put, Update, Delete, ConditionCheck]) refuseUnknown(part ?? {}, known);
  if (Put) return putOf(state, Put);
  if (Update) return updateOf(state, Update);
  if (Delete) return deleteOf(state, Delete);
  if (ConditionCheck) return checkOf(state, ConditionCheck);
  throw validation('Invalid transaction: a TransactItem must hold one operation');
}

function refuseRepetition(writes: readonly Write[]): void {
  const places = writes.map(({ table, place }) =>
    JSON.stringify([table.name, place.hash, place.range]),
  );
  if (new Set(places).size < places.length) {
    throw validation('Transaction request cannot include multiple operations on one item');
  }
}

function cancelled(failures: readonly (object | undefined)[]): Error {
  const codes = failures.map((failure) => (failure ? 'ConditionalCheckFailed' : 'None'));
  return Object.assign(
    awsError(
      'TransactionCanceledException',
      `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    ),
    {
      CancellationReasons: failures.map((failure) =>
        failure
          ? {
              Code: 'ConditionalCheckFailed',
              Message: 'The conditional request failed',
              ...failure,
            }
          : { Code: 'None' },
      ),
    },
  );
}

export const transactionOperations = { TransactWriteItems: transactWriteItems };
