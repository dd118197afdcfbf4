import type { Environment } from '../aws/environment.ts';
import { asksForKeys } from './authorization/asks-for-keys.ts';
import { asksForClientCertificate } from './client-certificate.ts';
import { defineFacts } from './define-facts.ts';
import { asksForTruststores } from './front/asks-for-truststores.ts';
import { apiDomainsReads, readApiDomains } from './front/api-domains.ts';
import { contentOf } from './rest/deployment-content.ts';
import { deploymentsToCompare } from './rest/deployments-to-compare.ts';

/** What the deployments hold between which the stage may be moved: two calls at most; and where traffic ended or certificates are refused, the custom domains. */
export default defineFacts<'deployment'>({
  domain: 'deployment',
  reads: ['apigateway:GetDeployment', ...apiDomainsReads],
  async collect(environment: Environment, base, { began, signals } = {}) {
    // The answer to refused API keys is never another deployment, and the keys are worth the calls.
    // Without traffic no deployment is to blame, and the domains are worth the calls.
    // Nor where a backend refuses the client certificate, which costs a call as well.
    const isSpared =
      asksForKeys(base) ||
      asksForTruststores(base) ||
      base.alarm.symptom === 'no-traffic' ||
      (signals !== undefined && asksForClientCertificate(base, signals) !== undefined);
    const ids = isSpared ? [] : deploymentsToCompare(base, began);
    const [contents, domains] = await Promise.all([
      Promise.all(ids.map((id) => contentOf(environment, base.target, id))),
      readApiDomains(environment, base),
    ]);
    return { contents, ...(domains && { domains }) };
  },
});
