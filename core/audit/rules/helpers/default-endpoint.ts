import type { AuditFacts } from '../../../model/audit-facts.ts';
import type { RuleVerdict } from '../../../model/audit/rule-result.ts';
import { evidence } from '../../../model/evidence.ts';
import { known } from '../../../model/reading.ts';
import { replace } from '../../../remedies/patch.ts';
import { beside, fixCall, pass, violation } from '../../define-rule.ts';
import { redeploy } from '../../redeploy.ts';
import { isPrivateApi } from './endpoint-type.ts';

/** The default endpoint beside a custom domain: clients that know it pass by what guards the domain. */
export function defaultEndpoint(facts: AuditFacts, subject: string): RuleVerdict {
  const { api } = facts.configuration;
  if (api.disableExecuteApiEndpoint) return pass(subject);
  const domains = known(facts.domains);
  if (domains.length === 0 || isPrivateApi(facts)) return beside;
  const { deploy, undo, notes } = redeploy(facts, 'private-exposure');
  const set = (value: string) =>
    fixCall('apigateway:UpdateRestApi', {
      restApiId: api.id,
      patchOperations: [replace('/disableExecuteApiEndpoint', value)],
    });
  return violation({
    subject,
    evidence: [
      evidence('private-exposure.default-endpoint', {
        domains: domains.map(({ domain }) => domain).join(', '),
      }),
      ...notes,
    ],
    // The endpoint answers until the next deployment.
    fix: [set('true'), deploy],
    undo: [set('false'), ...undo],
  });
}
