import { judgeAlarm } from '../alarm-rule.ts';
import { defineRule } from '../define-rule.ts';

const id = 'alarms-5xx';

/** More than ten server errors in five minutes. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html */
export default defineRule({
  id,
  severity: 'high',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  judge: (facts) =>
    judgeAlarm(id, facts, {
      symptom: '5xx',
      metric: 'serverErrors',
      suffix: '5xx',
      parameters: {
        Statistic: 'Sum',
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 10,
      },
    }),
});
