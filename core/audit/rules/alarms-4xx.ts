import { judgeAlarm } from '../alarm-rule.ts';
import { defineRule } from '../define-rule.ts';

const id = 'alarms-4xx';

/**
 * More than 0.5% of the requests of a minute. API Gateway counts 429 among the 4XX and has no metric of its own for it.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 */
export default defineRule({
  id,
  severity: 'medium',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  judge: (facts) =>
    judgeAlarm(id, facts, {
      symptom: '4xx',
      metric: 'clientErrors',
      suffix: '4xx',
      parameters: {
        Statistic: 'Average',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 0.005,
      },
    }),
});
