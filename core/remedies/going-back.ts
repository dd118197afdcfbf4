import { knownOr } from '../model/reading.ts';
import type { Cause } from '../model/cause.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import type { RouteRef } from '../model/route.ts';
import type { RemedyId } from '../model/ids.generated.ts';
import { nameOf } from './operations.ts';

const rollBack: RemedyId = 'roll-back-deployment';

/**
 * The cause with going back as its remedy, where its plan would ship changes of other people's and the symptom began with the
 * stage's deployment: what was served before is known to work, what waits to be deployed is not.
 * @returns null where the plan ships nothing else, or there is nothing to go back to
 */
export function goingBack(
  cause: Cause,
  plan: Plan,
  diagnosis: Diagnosis,
  facts: Facts,
): Cause | null {
  // What the failing requests ask for is not other people's.
  const pending = knownOr(facts.configuration.rest?.pendingChanges ?? { known: [] }, []).filter(
    ({ kind, route }) => kind !== 'added' || !isOf(cause, route),
  );
  const deploys = plan.operations.some((one) => nameOf(one) === 'apigateway:CreateDeployment');
  if (!deploys || pending.length === 0) return null;
  const suspect = [...diagnosis.causes, ...diagnosis.unrelated].find(
    ({ remedies, data }) =>
      remedies.includes(rollBack) && data?.['previousDeploymentId'] !== undefined,
  );
  return suspect
    ? { ...cause, remedies: [rollBack], data: { ...cause.data, ...suspect.data } }
    : null;
}

const isOf = ({ routes }: Cause, { path }: RouteRef): boolean =>
  routes !== 'all' && routes.some((one) => one.path === path);
