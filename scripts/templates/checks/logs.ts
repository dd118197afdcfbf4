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
  domain: 'logs',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx', '4xx', 'latency', 'no-traffic'],
  role: 'hides',
  hop: null,
  judge({ configuration, logs }) {
    // `known` opens a reading; where it is a gap, the verdict automatically becomes `unknown`.
    const lines = known(logs.execution);
    // FILL IN: the condition that proves the cause.
    if (!lines.some(({ text }) => text.includes('example-cause'))) return healthy;
    return faulty({
      subject: configuration.stage.name,
      confidence: 'certain',
      evidence: [evidence(`${id}.found`, { subject: configuration.stage.name })],
      routes: 'all',
      remedies: [],
    });
  },
});
