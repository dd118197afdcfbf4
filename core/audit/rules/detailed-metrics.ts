import { defineRule } from '../define-rule.ts';
import { judgeSwitch } from '../stage-settings.ts';

const id = 'detailed-metrics';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html */
export default defineRule({
  id,
  severity: 'low',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  judge: (facts) =>
    judgeSwitch(facts, {
      id,
      field: 'metricsEnabled',
      on: true,
      off: false,
      isOn: ({ metricsEnabled = false }) => metricsEnabled,
    }),
});
