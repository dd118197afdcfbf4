import { defineService, type Service } from '../define-service.ts';
import { groupOperations } from './groups.ts';
import { queryOperations } from './queries.ts';
import type { LogsState } from './state.ts';

export type { LogsState } from './state.ts';

/** Amazon CloudWatch Logs as the product uses it. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/ */
export const logs: Service<LogsState> = defineService({
  id: 'logs',
  initial: () => ({ groups: {}, queries: {}, nextNumber: 1, delay: 0, queryTakes: 0 }),
  operations: { ...groupOperations, ...queryOperations },
});
