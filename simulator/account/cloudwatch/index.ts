import { defineService, type Service } from '../define-service.ts';
import { alarmOperations } from './alarms.ts';
import { dashboardOperations } from './dashboards.ts';
import { dataOperations } from './get-metric-data.ts';
import { metricOperations } from './metrics.ts';
import { putAlarmOperations } from './put-alarms.ts';
import type { CloudWatchState } from './state.ts';

export type { CloudWatchState } from './state.ts';

/** Amazon CloudWatch as the product uses it. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/ */
export const cloudwatch: Service<CloudWatchState> = defineService<CloudWatchState>({
  id: 'cloudwatch',
  initial: () => ({
    metrics: {},
    alarms: {},
    composites: {},
    contributors: {},
    manual: [],
    dashboards: {},
    delay: 0,
  }),
  operations: {
    ...metricOperations,
    ...dataOperations,
    ...putAlarmOperations,
    ...alarmOperations,
    ...dashboardOperations,
  },
});
