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

export interface Key {
  readonly pk: string;
  readonly sk: string;
}
type Item = Readonly<Record<string, unknown>>;

/** A condition of a write, as DynamoDB writes it: `:name` takes a value, `#name` an attribute. */
export interface Condition {
  readonly holds: string;
  readonly values?: Item;
  /** Attributes that the expressions call `#name`, because their names are reserved. */
  readonly names?: readonly string[];
}

/** An item that is written only where a condition holds. */
export interface ConditionalPut {
  readonly item: Key & Item;
  readonly condition: Condition;
}

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

/** A put as DynamoDB takes it, alone or in a transaction. */
export const putInput = (TableName: string, item: Key & Item, condition?: Condition) => ({
  TableName,
  Item: marshall(item, { removeUndefinedValues: true }),
  ...expressions(condition),
});

const expressions = (condition: Condition | undefined) => ({
  ...(condition && { ConditionExpression: condition.holds }),
  ...(condition?.values && {
    ExpressionAttributeValues: marshall(
      Object.fromEntries(
        Object.entries(condition.values).map(([name, value]) => [`:${name}`, value]),
      ),
      { removeUndefinedValues: true },
    ),
  }),
  ...(condition?.names && {
    ExpressionAttributeNames: Object.fromEntries(condition.names.map((name) => [`#${name}`, name])),
  }),
});

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

/** Seconds since 1970, as DynamoDB's time to live wants them. */
export const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);

/** Days for which an ended incident stays in the table; its documents stay as long as the bucket keeps them. */
export const retention = 400;
const day = 86_400;

/** The time to live of an item written at `now`. */
export const expiry = (now: Date, days = retention): number => secondsOf(now) + days * day;
