import type { Environment } from '../aws/environment.ts';
import { defineFacts } from './define-facts.ts';
import { contentOf } from './rest/deployment-content.ts';
import { deploymentsToCompare } from './rest/deployments-to-compare.ts';

/** What the deployments hold between which the stage may be moved: two calls at most. */
export default defineFacts<'deployment'>({
  domain: 'deployment',
  reads: ['apigateway:GetDeployment'],
  async collect(environment: Environment, base, began) {
    const ids = deploymentsToCompare(base, began);
    return {
      contents: await Promise.all(ids.map((id) => contentOf(environment, base.target, id))),
    };
  },
});
