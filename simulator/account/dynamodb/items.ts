import type {
  DeleteItemCommandInput,
  GetItemCommandInput,
  PutItemCommandInput,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { operation } from '../operation.ts';
import { check, conditionalParameters } from './conditional.ts';
import { refuseUnused } from './expressions/reader.ts';
import {
  type DynamoDbState,
  type Item,
  itemAt,
  placeOfKey,
  store,
  tableOf,
  validation,
} from './state.ts';
import { deleteOf, putOf, updateOf, type Write } from './writes.ts';

/** Reads are consistent always, so `ConsistentRead` changes nothing. */
const getItem = operation(
  ['TableName', 'Key', 'ConsistentRead'],
  (state: DynamoDbState, input: GetItemCommandInput) => {
    const table = tableOf(state, input.TableName);
    const item = itemAt(table, placeOfKey(table, input.Key));
    return item ? { Item: item } : {};
  },
);

const putItem = operation(
  ['TableName', 'Item', 'ReturnValues', ...conditionalParameters],
  (state: DynamoDbState, input: PutItemCommandInput) =>
    perform(putOf(state, input), input.ReturnValues, ['ALL_OLD']),
);

const deleteItem = operation(
  ['TableName', 'Key', 'ReturnValues', ...conditionalParameters],
  (state: DynamoDbState, input: DeleteItemCommandInput) =>
    perform(deleteOf(state, input), input.ReturnValues, ['ALL_OLD']),
);

const updateItem = operation(
  ['TableName', 'Key', 'UpdateExpression', 'ReturnValues', ...conditionalParameters],
  (state: DynamoDbState, input: UpdateItemCommandInput) =>
    perform(updateOf(state, input), input.ReturnValues, ['ALL_OLD', 'ALL_NEW']),
);

function perform(write: Write, returned = 'NONE', possible: readonly string[]) {
  if (returned !== 'NONE' && !possible.includes(returned)) {
    throw validation(`Return values set to invalid value: ${returned}`);
  }
  check(write.input, write.given, write.before);
  refuseUnused(write.given);
  const after = write.after();
  store(write.table, write.place, after ?? null);
  const shown: Item | null | undefined =
    returned === 'ALL_OLD' ? write.before : returned === 'ALL_NEW' ? after : null;
  return shown ? { Attributes: shown } : {};
}

export const itemOperations = {
  GetItem: getItem,
  PutItem: putItem,
  DeleteItem: deleteItem,
  UpdateItem: updateItem,
};
