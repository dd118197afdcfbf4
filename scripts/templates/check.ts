import { known } from '../../core/model/reading.ts';
import { defineCheck, faulty, healthy } from '../../core/checks/define-check.ts';

/**
 * What is wrong, in one sentence, and what API Gateway does about it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/welcome.html
 */
const id = 'example-cause';

export default defineCheck({
  id,
  domain: 'account',
  symptoms: ['5xx'],
  judge({ configuration, target }) {
    // `known` opens a reading; where it is a gap, the verdict automatically becomes `unknown`.
    const deployments = known(configuration.deployments);
    if (deployments.length > 0) return healthy;
    return faulty({
      subject: target.stage,
      confidence: 'possible',
      evidence: [{ code: `${id}.found`, args: { stage: target.stage } }],
      routes: 'all',
      remedies: [],
    });
  },
});
