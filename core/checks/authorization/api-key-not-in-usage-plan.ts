import type { FactsFor } from '../../model/facts.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Signals } from '../../model/signals.ts';
import { defineCheck, healthy } from '../define-check.ts';
import { failsUnseen, type Keyed, keyedOf, mayBeRefused } from './helpers/keyed.ts';
import { keysOutsidePlans } from './helpers/keys-outside-plans.ts';
import { stageOutsidePlans, stageRemoval } from './helpers/stage-outside-plans.ts';

/**
 * No usage plan joins the API key and the stage: the stage is in no plan, or the key is in none of its plans.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
 */
const id = 'api-key-not-in-usage-plan';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  accountsFor: ['api-key-missing', 'api-key-disabled'],
  telemetry: { routes: 'support' },
  judge(facts, signals) {
    const keyed = keyedOf(facts);
    if (keyed.routes.length === 0) return [];
    if (keyed.plans.length === 0) return stageOutsidePlans(id, keyed, facts, signals);
    if (isLeftOut(keyed, facts, signals)) return stageOutsidePlans(id, keyed, facts, signals);
    const found = ofKeys(keyed, facts, signals);
    return found.length > 0 ? found : healthy;
  },
});

/**
 * Whether the stage was taken out of one of its plans, and requests are refused of which none is known to carry a key of another plan
 * that covers it.
 */
function isLeftOut(keyed: Keyed, facts: FactsFor<'authorization'>, signals: Signals): boolean {
  if (stageRemoval(facts, signals) === undefined) return false;
  const refused = mayBeRefused(id, keyed, signals);
  return refused.length === 0
    ? failsUnseen(keyed, signals)
    : refused.every(({ apiKeyId }) => apiKeyId === undefined || !keyed.isMember(apiKeyId));
}

function ofKeys(keyed: Keyed, facts: FactsFor<'authorization'>, signals: Signals): Verdict[] {
  const refused = mayBeRefused(id, keyed, signals);
  if (refused.length === 0 && !failsUnseen(keyed, signals)) return [];
  return keysOutsidePlans(id, keyed, refused, facts, signals);
}
