import { rules } from '../../signals/rule.ts';
import { defineCheck } from '../define-check.ts';
import { judgeHosts, ofHost } from './helpers/judge-hosts.ts';

/**
 * The backend's answer is larger than the 10 MB that API Gateway hands on. It grows with the data, so that it need not have been changed.
 * AWS publishes no text for it; the one that is matched is known from reports.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
 */
const id = 'http-response-too-large';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id,
    pattern: /integration response of reported length|larger than allowed maximum of 10485760/i,
    causes: [id],
    hop: 'backend',
  },
]);

export default defineCheck({
  id,
  ...ofHost,
  hop: 'backend',
  judge: (facts, signals) =>
    judgeHosts({ id, code: `${id}.host`, concerns: () => true }, facts, signals),
});
