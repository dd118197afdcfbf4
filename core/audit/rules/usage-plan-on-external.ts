import { evidence } from '../../model/evidence.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { known } from '../../model/reading.ts';
import { type Route, routeName } from '../../model/route.ts';
import { replace } from '../../remedies/patch.ts';
import { classOf } from '../classes.ts';
import { defineRule, fixCall, pass, violation } from '../define-rule.ts';
import { redeploy } from '../redeploy.ts';
import { addPlan } from './helpers/add-usage-plan.ts';

const id = 'usage-plan-on-external';
/** Methods that evidence names. */
const shown = 8;

/**
 * An API for others asks for API keys and has a usage plan that limits them. Where the class is only inferred from methods
 * with keys, the methods without may be meant to be open.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
 */
export default defineRule({
  id,
  severity: 'high',
  apis: ['REST'],
  judge(facts) {
    const { name, given } = classOf(facts);
    if (name !== 'external') return [];
    const { target, configuration } = facts;
    const unkeyed = known(configuration.routes).filter(
      // Browsers send preflight requests without keys.
      (route) => !route.apiKeyRequired && route.httpMethod !== 'OPTIONS',
    );
    const open = given ? unkeyed : [];
    const uncovered = known(restOf(configuration).usagePlans).length === 0;
    if (!uncovered && open.length === 0) return pass(target.stage);
    const asking = open.length > 0 ? askForKeys(facts, open) : null;
    const planned = uncovered ? addPlan(facts) : null;
    const names = open.slice(0, shown).map(routeName).join(', ');
    return violation({
      subject: target.stage,
      evidence: [
        ...(planned ? [evidence(`${id}.no-plan`, { stage: target.stage })] : []),
        ...(asking ? [evidence(`${id}.no-key`, { count: open.length, routes: names })] : []),
        ...(asking?.notes ?? []),
      ],
      fix: [...(planned?.fix ?? []), ...(asking?.fix ?? [])],
      undo: [...(asking?.undo ?? []), ...(planned?.undo ?? [])],
    });
  },
});

function askForKeys(facts: AuditFacts, open: readonly Route[]) {
  const { deploy, undo, notes } = redeploy(facts, id);
  const set = (value: string) =>
    open.flatMap(({ httpMethod, resourceId }) =>
      resourceId === undefined
        ? []
        : [
            fixCall('apigateway:UpdateMethod', {
              restApiId: facts.target.apiId,
              resourceId,
              httpMethod,
              patchOperations: [replace('/apiKeyRequired', value)],
            }),
          ],
    );
  return {
    fix: [...set('true'), deploy],
    undo: [...undo, ...set('false')],
    notes: [evidence(`${id}.hand-out-keys`), ...notes],
  };
}
