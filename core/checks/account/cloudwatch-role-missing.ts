import { known } from '../../model/reading.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';

/**
 * The account has no role with which API Gateway could write logs, so no stage of the region has an execution log.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
const id = 'cloudwatch-role-missing';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'log-role-missing',
    pattern: /logs role ARN must be set/i,
    causes: ['cloudwatch-role-missing'],
    hop: null,
  },
]);

export default defineCheck({
  id,
  domain: 'account',
  apis: ['REST', 'WEBSOCKET'],
  symptoms: ['5xx', '4xx', 'latency', 'no-traffic'],
  role: 'hides',
  hop: null,
  judge({ configuration, target }) {
    if (known(configuration.account).cloudwatchRoleArn !== null) return healthy;
    return faulty({
      subject: target.account,
      confidence: 'certain',
      evidence: [{ code: `${id}.none`, args: { account: target.account, region: target.region } }],
      routes: 'all',
      // A role for a service is a person's decision: it takes iam:PassRole.
      remedies: [],
    });
  },
});
