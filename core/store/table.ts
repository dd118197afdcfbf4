import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Environment } from '../aws/environment.ts';
import { type Key, type Item, type Condition, expressions, putInput } from './expressions.ts';

/**
 * The incident table. Writes return whether their condition held; every other failure is thrown.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
 */
export function table(environment: Environment) {
  const client = environment.client(DynamoDBClient);
  const TableName = environment.settings.table;
  return {
    async get(key: Key): Promise<Item | undefined> {
      const { Item } = await client.send(
        new GetItemCommand({ TableName, Key: marshall(key), ConsistentRead: true }),
      );
      return Item && unmarshall(Item);
    },
    put: (item: Key & Item, condition?: Condition) =>
      held(() => client.send(new PutItemCommand(putInput(TableName, item, condition)))),
    update: (key: Key, change: string, condition: Condition) =>
      held(() =>
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: marshall(key),
            UpdateExpression: change,
            ...expressions(condition),
          }),
        ),
      ),
    /** @returns the whole item as it is now; undefined where the condition did not hold */
    async updated(key: Key, change: string, condition: Condition): Promise<Item | undefined> {
      let after: Item | undefined;
      await held(async () => {
        const { Attributes } = await client.send(
          new UpdateItemCommand({
            TableName,
            Key: marshall(key),
            UpdateExpression: change,
            ReturnValues: 'ALL_NEW',
            ...expressions(condition),
          }),
        );
        after = Attributes && unmarshall(Attributes);
      });
      return after;
    },
    remove: (key: Key, condition: Condition) =>
      held(() =>
        client.send(
          new DeleteItemCommand({ TableName, Key: marshall(key), ...expressions(condition) }),
        ),
      ),
    /** Every item of a partition, by sort key. */
    async all(pk: string): Promise<Item[]> {
      const items: Item[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: marshall({ ':pk': pk }),
            ConsistentRead: true,
            ...(from && { ExclusiveStartKey: marshall(from) }),
          }),
        );
        items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
        from = page.LastEvaluatedKey && unmarshall(page.LastEvaluatedKey);
      } while (from);
      return items;
    },
  };
}

async function held(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    // By name: the simulated account's error shares nothing else, and a bundle's classes have lost theirs.
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
