import { checkPlaces } from '../checks/places.generated.ts';
import { type Cause } from '../model/cause.ts';
import { causeIn } from '../model/planned-causes.ts';
import { type Diagnosis } from '../model/diagnosis.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Plan } from '../model/plan.ts';

/**
 * Why a plan must not run without a person's answer, whatever its risk: what it rests on is too weak. Empty: nothing
 * speaks against it.
 * @param diagnosis the one that the plan was made from; null: nothing is known of what it rests on
 */
export function weakGrounds(plan: Pick<Plan, 'cause'>, diagnosis: Diagnosis | null): Evidence[] {
  const cause = diagnosis && causeIn(diagnosis, plan.cause);
  if (!diagnosis || !cause) return [evidence('policy.cause-unknown')];
  const { check, role, confidence } = cause;
  return [
    ...(role === 'circumstance' ? [evidence('policy.circumstance', { cause: check })] : []),
    ...(confidence === 'possible' ? [evidence('policy.only-possible', { cause: check })] : []),
    ...(cause.probed ? [evidence('policy.only-probed', { cause: check })] : []),
    ...unread(cause, diagnosis),
  ];
}

/**
 * The checks that could not be made and might explain the failures as well. Beside a cause that is proven and that failed
 * requests name, only those of its own domain might: they share its log lines. And what it accounts for does not speak against it.
 */
function unread(cause: Cause, { notChecked, symptom }: Diagnosis): Evidence[] {
  const isFirm = cause.confidence === 'certain' && cause.explains > 0;
  const own = checkPlaces.find(({ id }) => id === cause.check);
  const accountedFor: readonly string[] = (isFirm && own?.accountsFor) || [];
  const able = checkPlaces.filter(
    ({ id, symptoms, domain, role }) =>
      role !== 'hinders' &&
      symptoms.includes(symptom) &&
      (!isFirm || domain === cause.domain) &&
      !accountedFor.includes(id),
  );
  const missing = new Set(notChecked.map(({ check }) => check));
  const ids = able.map(({ id }) => id).filter((id) => missing.has(id));
  if (ids.length === 0) return [];
  return [evidence('policy.unread', { count: ids.length, checks: ids.slice(0, 5).join(', ') })];
}
