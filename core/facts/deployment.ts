import type { Environment } from '../aws/environment.ts';
import { asksForKeys } from './authorization/asks-for-keys.ts';
import { defineFacts } from './define-facts.ts';
import { contentOf } from './rest/deployment-content.ts';
import { deploymentsToCompare } from './rest/deployments-to-compare.ts';

/** What the deployments hold between which the stage may be moved: two calls at most. */
export default defineFacts<'deployment'>({
  domain: 'deployment',
  reads: ['apigateway:GetDeployment'],
  async collect(environment: Environment, base, began) {
    // The answer to refused API keys is never another deployment, and the keys are worth the calls.
    const ids = asksForKeys(base) ? [] : deploymentsToCompare(base, began);
    return {
      contents: await Promise.all(ids.map((id) => contentOf(environment, base.target, id))),
    };
  },
});
