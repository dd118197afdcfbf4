import { evidence } from '../../../core/model/evidence.ts';
import { known } from '../../../core/model/reading.ts';
import { defineCheck, faulty, healthy } from '../../../core/checks/define-check.ts';

/**
 * FILL IN: what is wrong, in one sentence, and what API Gateway does about it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/welcome.html
 */
const id = 'example-cause';

export default defineCheck({
  id,
  domain: 'account',
  apis: ['REST', 'WEBSOCKET'],
  symptoms: ['5xx', '4xx', 'latency', 'no-traffic'],
  role: 'hides',
  hop: null,
  judge({ account, target }) {
    // `known` opens a reading; where it is a gap, the verdict automatically becomes `unknown`.
    const exists = known(account.executionLogGroup);
    // FILL IN: the condition that proves the cause.
    if (exists) return healthy;
    return faulty({
      subject: target.account,
      confidence: 'certain',
      evidence: [evidence(`${id}.found`, { subject: target.account })],
      routes: 'all',
      remedies: [],
    });
  },
});
