import type { Account } from '../account/account.ts';
import { apiName, stage } from './fleet.ts';

/** An event as the fleet's 5XX alarm sends it for one API. @param n tells events of the same API apart */
export function contributorEvent(account: Account, api: number, n: number, at: Date): object {
  const { accountId, region } = account;
  const attributes = { ApiName: apiName(api), Stage: stage };
  const alarmName = 'gateway-medic-rest-5xx';
  return {
    version: '0',
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    'detail-type': 'CloudWatch Alarm Contributor State Change',
    source: 'aws.cloudwatch',
    account: accountId,
    time: `${at.toISOString().slice(0, 19)}Z`,
    region,
    resources: [`arn:aws:cloudwatch:${region}:${accountId}:alarm:${alarmName}`],
    detail: {
      alarmName,
      configuration: {
        metrics: [
          {
            id: 'm1',
            expression: `SELECT AVG("5XXError") FROM SCHEMA("AWS/ApiGateway", ApiName, Stage) GROUP BY ApiName, Stage ORDER BY AVG() DESC`,
            returnData: true,
          },
        ],
      },
      state: {
        value: 'ALARM',
        reason: 'Threshold crossed: 3 datapoints were greater than the threshold (0.01).',
        timestamp: at.toISOString().replace('Z', '+0000'),
      },
      alarmContributor: { id: `${api}`, attributes },
    },
  };
}
