import { judgeAlarm } from '../alarm-rule.ts';
import { defineRule } from '../define-rule.ts';

const id = 'alarms-latency';

/** A second at p99, three minutes in a row. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html */
export default defineRule({
  id,
  severity: 'medium',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  judge: (facts) =>
    judgeAlarm(id, facts, {
      symptom: 'latency',
      metric: 'latency',
      suffix: 'latency',
      parameters: {
        ExtendedStatistic: 'p99',
        Period: 60,
        EvaluationPeriods: 3,
        Threshold: 1000,
      },
    }),
});
