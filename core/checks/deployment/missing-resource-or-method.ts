import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';

/**
 * FILL IN: what is wrong, in one sentence, and what API Gateway does about it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/welcome.html
 */
const id = 'missing-resource-or-method';

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx', '4xx', 'latency'],
  role: 'breaks',
  hop: 'gateway',
  judge({ configuration }) {
    // `known` opens a reading; where it is a gap, the verdict automatically becomes `unknown`.
    const deployments = known(configuration.deployments);
    // FILL IN: the condition that proves the cause.
    if (deployments.length > 0) return healthy;
    return faulty({
      subject: configuration.stage.name,
      confidence: 'possible',
      evidence: [evidence(`${id}.found`, { subject: configuration.stage.name })],
      routes: 'all',
      remedies: [],
    });
  },
});
