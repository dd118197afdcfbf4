import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { awsError } from '../define-service.ts';

export type Item = Record<string, AttributeValue>;

/** The attributes that identify an item, in a table or in an index. */
export interface KeySchema {
  readonly hash: string;
  readonly range?: string;
}

export interface Table {
  readonly name: string;
  readonly arn: string;
  readonly key: KeySchema;
  /** `S`, `N` or `B` by the names of key attributes, those of the indexes included. */
  readonly types: Record<string, string>;
  /** By index name. */
  readonly indexes: Record<string, KeySchema>;
  /** By hash value, then by range value ('' where the table has none). */
  readonly items: Record<string, Record<string, Item>>;
}

export interface DynamoDbState {
  tables: Record<string, Table>;
  /** When each client request token of a transaction was used, in milliseconds. */
  tokens: Record<string, number>;
}

export const validation = (message: string) => awsError('ValidationException', message);

/** @throws ResourceNotFoundException */
export function tableOf(state: DynamoDbState, name: string | undefined): Table {
  // Tables may be named by ARN, too.
  const table = state.tables[(name ?? '').split('table/').at(-1) ?? ''];
  if (!table) throw awsError('ResourceNotFoundException', 'Requested resource not found');
  return table;
}

const kinds = ['S', 'N', 'B', 'BOOL', 'NULL', 'M', 'L', 'SS', 'NS', 'BS'];

/** `S`, `N`, `M` … @throws ValidationException for a value that is of no type or of several */
export function typeOf(value: AttributeValue): string {
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const kind = present[0]?.[0];
  if (present.length !== 1 || kind === undefined || !kinds.includes(kind)) {
    throw validation(
      'Supplied AttributeValue is empty or has several types, must contain exactly one of the supported datatypes',
    );
  }
  return kind;
}

/** The place of an item in the table. @throws ValidationException where a key attribute is missing, empty or of a wrong type */
export function placeOf(table: Table, item: Item): { hash: string; range: string } {
  const { hash, range } = table.key;
  return {
    hash: keyText(table, item, hash),
    range: range === undefined ? '' : keyText(table, item, range),
  };
}

function keyText(table: Table, item: Item, name: string): string {
  const value = item[name];
  if (!value) {
    throw validation(
      `One or more parameter values were invalid: Missing the key ${name} in the item`,
    );
  }
  const type = typeOf(value);
  if (type !== table.types[name]) {
    throw validation(
      `One or more parameter values were invalid: Type mismatch for key ${name} expected: ${table.types[name]} actual: ${type}`,
    );
  }
  const text = value.S ?? value.N ?? '';
  if (text === '') {
    throw validation(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: ${name}`,
    );
  }
  return text;
}

/** @throws ValidationException where `key` has other attributes than the table's key */
export function placeOfKey(table: Table, key: Item | undefined): { hash: string; range: string } {
  const names = Object.keys(key ?? {});
  const expected = table.key.range === undefined ? 1 : 2;
  if (!key || names.length !== expected) {
    throw validation('The provided key element does not match the schema');
  }
  return placeOf(table, key);
}

export const itemAt = (table: Table, place: { hash: string; range: string }): Item | undefined =>
  table.items[place.hash]?.[place.range];

/** Puts an item into its place, or takes it away. Leaves no empty partition behind, so that undoing is exact. */
export function store(table: Table, place: { hash: string; range: string }, item: Item | null) {
  if (item) {
    (table.items[place.hash] ??= {})[place.range] = item;
    return;
  }
  const partition = table.items[place.hash];
  if (!partition) return;
  delete partition[place.range];
  if (Object.keys(partition).length === 0) delete table.items[place.hash];
}
