import { defineService, type Service } from '../define-service.ts';
import { itemOperations } from './items.ts';
import { queryOperations } from './query.ts';
import type { DynamoDbState } from './state.ts';
import { tableOperations } from './tables.ts';
import { transactionOperations } from './transactions.ts';

export type { DynamoDbState } from './state.ts';

/** Amazon DynamoDB as the product uses it. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/ */
export const dynamodb: Service<DynamoDbState> = defineService({
  id: 'dynamodb',
  initial: () => ({ tables: {}, tokens: {} }),
  operations: {
    ...tableOperations,
    ...itemOperations,
    ...queryOperations,
    ...transactionOperations,
  },
});
