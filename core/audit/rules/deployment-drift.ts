import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { known } from '../../model/reading.ts';
import { routeName } from '../../model/route.ts';
import { defineRule, pass, violation } from '../define-rule.ts';
import type { RuleVerdict } from '../../model/audit/rule-result.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import { redeploy } from '../redeploy.ts';
import { redeployHttp } from '../redeploy-http.ts';

const id = 'deployment-drift';
/** Changes that evidence names. */
const shown = 8;

/** The stage serves what the API is configured as, so that a deployment in an emergency ships nothing by surprise. https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html */
export default defineRule({
  id,
  severity: 'medium',
  apis: ['REST', 'HTTP'],
  judge(facts) {
    const { stage } = facts.configuration;
    if (facts.target.apiKind === 'HTTP') return ofHttp(facts);
    const pending = known(restOf(facts.configuration).pendingChanges);
    if (pending.length === 0) return pass(stage.name);
    const { deploy, undo } = redeploy(facts, id);
    return violation({
      subject: stage.name,
      evidence: [
        evidence(`${id}.pending`, { count: pending.length, stage: stage.name }),
        ...pending
          .slice(0, shown)
          .map(({ route, kind, fields }) =>
            evidence(`${id}.change`, { route: routeName(route), kind, fields: fields.join(', ') }),
          ),
      ],
      fix: [deploy],
      undo: [...undo],
    });
  },
});

/** A stage that is deployed automatically serves every change, unless the deployment failed: then another one fails as well. */
function ofHttp(facts: AuditFacts): RuleVerdict {
  const { stage } = facts.configuration;
  const pending = facts.pendingRoutes ? known(facts.pendingRoutes) : [];
  if (pending.length === 0) return pass(stage.name);
  const { deploy, undo } = redeployHttp(facts, id);
  return violation({
    subject: stage.name,
    evidence: [
      evidence(`${id}.pending`, { count: pending.length, stage: stage.name }),
      ...pending.slice(0, shown).map(({ route, kind }) => evidence(`${id}.route`, { route, kind })),
    ],
    fix: deploy.length > 0 ? deploy : null,
    undo,
  });
}
