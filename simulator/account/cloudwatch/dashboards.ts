import type { PutDashboardCommandInput } from '@aws-sdk/client-cloudwatch';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import type { CloudWatchState } from './state.ts';

const putDashboard = operationsOn<CloudWatchState>()<PutDashboardCommandInput>(
  ['DashboardName', 'DashboardBody'],
  [],
  (state, { DashboardName, DashboardBody }) => {
    try {
      JSON.parse(DashboardBody);
    } catch (cause) {
      const message = 'The field DashboardBody must be a valid JSON object';
      throw Object.assign(awsError('InvalidParameterInput', message), { cause });
    }
    state.dashboards[DashboardName] = DashboardBody;
    return { DashboardValidationMessages: [] };
  },
);

export const dashboardOperations = { PutDashboard: putDashboard };
