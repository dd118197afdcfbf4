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
  domain: 'throttling',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  judge({ throttling, target }) {
    // `known` opens a reading; where it is a gap, the verdict automatically becomes `unknown`.
    const limit = known(throttling.accountRateLimit);
    const rate = known(throttling.regionRequestRate);
    // FILL IN: the condition that proves the cause.
    if (rate < limit) return healthy;
    return faulty({
      subject: target.region,
      confidence: 'certain',
      evidence: [evidence(`${id}.found`, { subject: target.region })],
      routes: 'all',
      remedies: [],
    });
  },
});
