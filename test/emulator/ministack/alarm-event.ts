import { randomUUID } from 'node:crypto';

/** What CloudWatch tells EventBridge when an alarm on the 5XX errors of an API stage fires; the event bus adds the rest. */
export const alarmDetail = (apiName: string, stage: string, at = new Date()): string =>
  JSON.stringify({
    alarmName: `${apiName}-5xx`,
    configuration: {
      id: randomUUID(),
      metrics: [
        {
          id: 'm1',
          metricStat: {
            metric: {
              namespace: 'AWS/ApiGateway',
              name: '5XXError',
              dimensions: { ApiName: apiName, Stage: stage },
            },
            period: 60,
            stat: 'Average',
          },
          returnData: true,
        },
      ],
    },
    previousState: { value: 'OK', reason: 'Fine.', timestamp: told(at) },
    state: {
      value: 'ALARM',
      reason: 'Threshold Crossed: 3 datapoints were greater than the threshold (0.01).',
      timestamp: told(at),
    },
  });

const told = (at: Date): string => at.toISOString().replace('Z', '+0000');
