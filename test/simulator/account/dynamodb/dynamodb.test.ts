import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type AttributeValue,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { dynamodb } from '../../../../simulator/account/dynamodb/index.ts';
import { errorOf, stand } from '../stand.ts';

const TableName = 'medic';
let world: ReturnType<typeof stand>;
let client: DynamoDBClient;

beforeEach(() => {
  world = stand([dynamodb]);
  client = world.client(DynamoDBClient);
  world.call('dynamodb', 'CreateTable', {
    TableName,
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
});

const key = (sk = 'LOCK') => marshall({ pk: 'A', sk });
const put = (item: Record<string, unknown>) =>
  client.send(new PutItemCommand({ TableName, Item: marshall({ pk: 'A', sk: 'LOCK', ...item }) }));
const read = async (sk = 'LOCK') => {
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: key(sk) }));
  return Item && unmarshall(Item);
};
const update = (input: Partial<UpdateItemCommandInput>) =>
  client.send(new UpdateItemCommand({ TableName, Key: key(), ReturnValues: 'ALL_NEW', ...input }));

describe('conditions', () => {
  const item = { owner: 'x', n: 5, tags: ['a', 'b'], deep: { list: [{ v: 1 }] } };
  const cases: [string, boolean, Record<string, unknown>][] = [
    ['attribute_exists(pk)', true, {}],
    ['attribute_not_exists(pk)', false, {}],
    ['attribute_not_exists(gone) AND n = :v', true, { ':v': 5 }],
    ['n > :v OR n < :v', false, { ':v': 5 }],
    ['NOT (n >= :v)', true, { ':v': 6 }],
    ['begins_with(sk, :v)', true, { ':v': 'LO' }],
    ['deep.#l[0].v = :v', true, { ':v': 1 }],
    ['#owner = :v', true, { ':v': 'x' }],
    ['gone = :v', false, { ':v': 'x' }],
    ['gone <> :v', true, { ':v': 'x' }],
    ['attribute_not_exists(pk) OR n = :a AND n = :b', false, { ':a': 5, ':b': 6 }],
  ];
  test.each(cases)('%s is %s', async (ConditionExpression, holds, values) => {
    await put(item);
    const names = { '#l': 'list', '#owner': 'owner' };
    const used = Object.entries(names).filter(([name]) => ConditionExpression.includes(name));
    const outcome = await errorOf(() =>
      client.send(
        new PutItemCommand({
          TableName,
          Item: marshall({ pk: 'A', sk: 'LOCK' }),
          ConditionExpression,
          ...(used.length > 0 && { ExpressionAttributeNames: Object.fromEntries(used) }),
          ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: marshall(values) }),
        }),
      ),
    );
    expect(outcome).toBe(holds ? 'nothing' : 'ConditionalCheckFailedException');
  });

  test('a failed condition shows the item where asked', async () => {
    await put({ n: 5 });
    const failure = update({
      UpdateExpression: 'SET n = :n',
      ConditionExpression: 'attribute_not_exists(pk)',
      ExpressionAttributeValues: marshall({ ':n': 1 }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    await expect(failure).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      Item: { n: { N: '5' } },
    });
  });
});

describe('what DynamoDB refuses', () => {
  const value = { ExpressionAttributeValues: marshall({ ':v': 1 }) };
  const cases: [string, Partial<UpdateItemCommandInput>][] = [
    ['a reserved word', { UpdateExpression: 'SET status = :v', ...value }],
    ['an unused value', { UpdateExpression: 'REMOVE a', ...value }],
    ['an undefined value', { UpdateExpression: 'SET a = :v' }],
    ['a key attribute', { UpdateExpression: 'SET pk = :v', ...value }],
    ['overlapping paths', { UpdateExpression: 'SET a = :v, a.b = :v', ...value }],
    ['an unknown function', { UpdateExpression: 'SET a = plus(a, :v)', ...value }],
    ['a missing operand', { UpdateExpression: 'SET a = b' }],
    ['arithmetic, which nobody asks for', { UpdateExpression: 'SET n = n + :v', ...value }],
    ['an unknown clause', { UpdateExpression: 'ADD n :v', ...value }],
    [
      'an unknown condition',
      {
        UpdateExpression: 'REMOVE a',
        ConditionExpression: 'contains(tags, :v)',
        ...value,
      },
    ],
    ['text behind the expression', { UpdateExpression: 'SET a = :v b', ...value }],
    ['a strange sign', { UpdateExpression: 'SET a = :v ; b', ...value }],
  ];
  test.each(cases)('%s', async (_name, input) => {
    await put({});
    expect(await errorOf(() => update(input))).toBe('ValidationException');
  });

  test('an unknown table, a parameter that the simulator lacks', async () => {
    expect(
      await errorOf(() => client.send(new GetItemCommand({ TableName: 'x', Key: key() }))),
    ).toBe('ResourceNotFoundException');
    expect(
      await errorOf(() =>
        client.send(new GetItemCommand({ TableName, Key: key(), ProjectionExpression: 'a' })),
      ),
    ).toBe('SimulatorLacksParameter');
  });
});

describe('updates', () => {
  const cases: [string, string, Record<string, unknown>, Record<string, unknown>][] = [
    ['set', 'SET a = :v, b = :v', { ':v': 1 }, { n: 5, list: [1], a: 1, b: 1 }],
    [
      'append to what is there',
      'SET #l = list_append(#l, :v)',
      { ':v': [2] },
      { n: 5, list: [1, 2] },
    ],
    ['add to a number', 'SET n = n + :v', { ':v': 2 }, { n: 7, list: [1] }],
    ['subtract from it', 'SET n = n - :v', { ':v': 2 }, { n: 3, list: [1] }],
    ['remove and set', 'REMOVE #l SET m = :v', { ':v': 1 }, { n: 5, m: 1 }],
  ];
  test.each(cases)('%s', async (_name, UpdateExpression, values, expected) => {
    await put({ n: 5, list: [1] });
    const { Attributes } = await update({
      UpdateExpression,
      ExpressionAttributeValues: marshall(values),
      ...(UpdateExpression.includes('#l') && { ExpressionAttributeNames: { '#l': 'list' } }),
    });
    expect(unmarshall(Attributes ?? {})).toEqual({ pk: 'A', sk: 'LOCK', ...expected });
    expect(await read()).toEqual({ pk: 'A', sk: 'LOCK', ...expected });
  });

  test('create the item where there is none', async () => {
    await update({
      UpdateExpression: 'SET a = :v',
      ExpressionAttributeValues: marshall({ ':v': 1 }),
    });
    expect(await read()).toEqual({ pk: 'A', sk: 'LOCK', a: 1 });
  });
});

test('a query goes by key and turns pages', async () => {
  for (const n of [3, 1, 2, 4]) await put({ sk: `EVENT#${n}`, n });
  await put({ sk: 'RECORD' });
  const seen: unknown[] = [];
  let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :p AND begins_with(sk, :s)',
        ExpressionAttributeValues: marshall({ ':p': 'A', ':s': 'EVENT#' }),
        ScanIndexForward: false,
        Limit: 2,
        ExclusiveStartKey,
      }),
    );
    seen.push((page.Items ?? []).map((item) => unmarshall(item)['n'] as number));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  expect(seen).toEqual([[4, 3], [2, 1], []]);
});

describe('a transaction', () => {
  const lock = (owner: string) => ({
    Put: {
      TableName,
      Item: marshall({ pk: 'A', sk: 'LOCK', owner }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });
  const record = { Put: { TableName, Item: marshall({ pk: 'I', sk: 'RECORD' }) } };

  test('writes everything or nothing', async () => {
    await client.send(new TransactWriteItemsCommand({ TransactItems: [record, lock('one')] }));
    const before = world.account.snapshot(['dynamodb']);
    const second = client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Delete: { TableName, Key: marshall({ pk: 'I', sk: 'RECORD' }) } },
          lock('two'),
        ],
      }),
    );
    await expect(second).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
    expect(world.account.snapshot(['dynamodb'])).toBe(before);
  });

  test('names each item once', async () => {
    expect(
      await errorOf(() =>
        client.send(new TransactWriteItemsCommand({ TransactItems: [record, record] })),
      ),
    ).toBe('ValidationException');
  });
});
