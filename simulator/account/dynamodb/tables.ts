import type { CreateTableCommandInput, KeySchemaElement } from '@aws-sdk/client-dynamodb';
import { awsError, type OperationContext } from '../define-service.ts';
import { operation } from '../operation.ts';
import { type DynamoDbState, type KeySchema, type Table, validation } from './state.ts';

/** Billing, encryption, backups and the like change no answer that the product reads, so they are taken and forgotten. */
const createTable = operation(
  [
    'TableName',
    'AttributeDefinitions',
    'KeySchema',
    'GlobalSecondaryIndexes',
    'BillingMode',
    'ProvisionedThroughput',
    'SSESpecification',
    'DeletionProtectionEnabled',
    'TableClass',
    'Tags',
  ],
  (
    state: DynamoDbState,
    input: CreateTableCommandInput,
    { accountId, region }: OperationContext,
  ) => {
    const name = input.TableName ?? '';
    if (state.tables[name]) {
      throw awsError('ResourceInUseException', `Table already exists: ${name}`);
    }
    const table: Table = {
      name,
      arn: `arn:aws:dynamodb:${region}:${accountId}:table/${name}`,
      key: keySchema(input.KeySchema),
      types: Object.fromEntries(
        (input.AttributeDefinitions ?? []).map((a) => [a.AttributeName, a.AttributeType]),
      ),
      indexes: Object.fromEntries(
        (input.GlobalSecondaryIndexes ?? []).map((i) => [i.IndexName, keySchema(i.KeySchema)]),
      ),
      items: {},
    };
    state.tables[name] = table;
    return { TableDescription: description(table) };
  },
);

function keySchema(elements: readonly KeySchemaElement[] | undefined): KeySchema {
  const named = (type: string) => elements?.find((e) => e.KeyType === type)?.AttributeName;
  const [hash, range] = [named('HASH'), named('RANGE')];
  if (hash === undefined) throw validation('No Hash Key specified in schema.');
  return range === undefined ? { hash } : { hash, range };
}

const elementsOf = ({ hash, range }: KeySchema) => [
  { AttributeName: hash, KeyType: 'HASH' },
  ...(range === undefined ? [] : [{ AttributeName: range, KeyType: 'RANGE' }]),
];

const description = (table: Table) => ({
  TableName: table.name,
  TableArn: table.arn,
  TableStatus: 'ACTIVE',
  KeySchema: elementsOf(table.key),
});

export const tableOperations = { CreateTable: createTable };
