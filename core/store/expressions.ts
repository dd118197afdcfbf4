import { marshall } from '@aws-sdk/util-dynamodb';

/** The key of an item of the incident table. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** An item as plain values. */
export type Item = Readonly<Record<string, unknown>>;

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

/** A put as DynamoDB takes it, alone or in a transaction. */
export const putInput = (TableName: string, item: Key & Item, condition?: Condition) => ({
  TableName,
  Item: marshall(item, { removeUndefinedValues: true }),
  ...expressions(condition),
});

/**
 * A condition as the parameters of DynamoDB's writes.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html
 */
export const expressions = (condition: Condition | undefined) => ({
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
