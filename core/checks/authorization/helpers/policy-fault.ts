import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { Confidence, Faulty } from '../../../model/finding.ts';
import type { Call } from '../../../model/plan.ts';
import type { Signals } from '../../../model/signals.ts';
import { logged } from '../../../signals/failures.ts';
import { gatewayCall } from '../../advised.ts';
import { suspectDeployment } from '../../deployment/helpers/suspect.ts';
import type { PolicyDenials } from '../../resource-policy/policy-denials.ts';
import { changeBefore, changedBy } from '../../changed-by.ts';

/** How sure it is that the policy keeps the requests out: its own words name one cause alone, or allow several, or there are none. */
export function sureOf({ failures, isProven }: PolicyDenials): Confidence {
  if (isProven) return 'certain';
  if (failures.length === 0) return 'possible';
  return failures.some(({ causes }) => causes.length === 1) ? 'certain' : 'likely';
}

/**
 * A fault of the API's resource policy. Nothing is ever done about it: who may call an API is for its owner to say.
 * @param said what the policy says of the methods
 * @param advised the calls with which the owner may change it
 */
export function policyFault(
  id: string,
  found: PolicyDenials,
  said: readonly Evidence[],
  advised: readonly Call[],
  facts: BaseFacts,
  signals: Signals,
): Omit<Faulty, 'verdict'> {
  const { target } = facts;
  const change = changeBefore(
    facts,
    signals,
    ({ name, details }) =>
      name === 'UpdateRestApi' && Object.keys(details).some((patch) => patch.endsWith(' /policy')),
  );
  return {
    subject: target.apiId,
    confidence: sureOf(found),
    evidence: [
      ...said,
      ...logged(found.failures, id),
      ...deployedWith(facts, signals),
      ...changedBy(change),
    ],
    routes:
      found.routes.length > 0
        ? found.routes.map(({ httpMethod, path }) => ({ httpMethod, path }))
        : 'all',
    remedies: [],
    advised: [gatewayCall('GetRestApi', { restApiId: target.apiId }), ...advised],
  };
}

/** The deployment with which the denials began; nothing where none did. */
export function deployedWith(facts: BaseFacts, signals: Signals): Evidence[] {
  if ('gap' in facts.configuration.deployments) return [];
  const found = suspectDeployment(facts, signals);
  if (found === null) return [];
  const minutes = Math.max(0, Math.round(found.minutes));
  return [evidence('symptoms.began-with', { deployment: found.suspect.id, minutes })];
}
