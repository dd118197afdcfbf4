import { evidence } from '../../../core/model/evidence.ts';
import { known } from '../../../core/model/reading.ts';
import { defineCheck, faulty } from '../../../core/checks/define-check.ts';
import { judgePaths } from '../../../core/checks/vpc-link/network/judge-paths.ts';
import { routesOver } from '../../../core/checks/vpc-link/network/steps.ts';

/**
 * FILL IN: what is wrong, in one sentence, and what API Gateway does about it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/welcome.html
 */
const id = 'example-cause';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  judge: (facts) =>
    // One list of faults for each VPC link that the API uses; none means that the link is fine.
    judgePaths(facts['vpc-link'].paths, (path) => {
      // `known` opens a reading; where it is a gap, the verdict automatically becomes `unknown`.
      const link = known(path.link);
      // FILL IN: the condition that proves the cause.
      if (link !== null) return [];
      return [
        faulty({
          subject: path.connectionId,
          confidence: 'certain',
          evidence: [evidence(`${id}.found`, { subject: path.connectionId })],
          routes: routesOver(path),
          remedies: [],
        }),
      ];
    }),
});
