import type { AuditFacts } from '../../../model/audit-facts.ts';
import type { RuleVerdict } from '../../../model/audit/rule-result.ts';
import { evidence } from '../../../model/evidence.ts';
import { known } from '../../../model/reading.ts';
import { replace } from '../../../remedies/patch.ts';
import { beside, fixCall, pass, violation } from '../../define-rule.ts';
import { redeploy } from '../../redeploy.ts';
import { redeployHttp } from '../../redeploy-http.ts';
import { isPrivateApi } from './endpoint-type.ts';

const id = 'private-exposure';

/** The default endpoint beside a custom domain: clients that know it pass by what guards the domain. */
export function defaultEndpoint(facts: AuditFacts, subject: string): RuleVerdict {
  const { api } = facts.configuration;
  if (api.disableExecuteApiEndpoint) return pass(subject);
  const domains = known(facts.domains);
  if (domains.length === 0 || isPrivateApi(facts)) return beside;
  const { fix, undo, notes } = facts.configuration.http ? closedHttp(facts) : closed(facts);
  return violation({
    subject,
    evidence: [
      evidence('private-exposure.default-endpoint', {
        domains: domains.map(({ domain }) => domain).join(', '),
      }),
      ...notes,
    ],
    fix,
    undo,
  });
}

/** The endpoint answers until the next deployment. */
function closed(facts: AuditFacts) {
  const { deploy, undo, notes } = redeploy(facts, id);
  const set = (value: string) =>
    fixCall('apigateway:UpdateRestApi', {
      restApiId: facts.configuration.api.id,
      patchOperations: [replace('/disableExecuteApiEndpoint', value)],
    });
  return { fix: [set('true'), deploy], undo: [set('false'), ...undo], notes };
}

/** The same of an HTTP API, which may deploy the change itself. */
function closedHttp(facts: AuditFacts) {
  const { deploy, undo, notes } = redeployHttp(facts, id);
  const set = (DisableExecuteApiEndpoint: boolean) =>
    fixCall('apigatewayv2:UpdateApi', {
      ApiId: facts.configuration.api.id,
      DisableExecuteApiEndpoint,
    });
  return { fix: [set(true), ...deploy], undo: [set(false), ...undo], notes };
}
