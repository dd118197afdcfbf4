import type { Admission } from '../core/aws/admission.ts';
import type { Environment } from '../core/aws/environment.ts';
import { limitsOn } from '../core/aws/rate-limits.ts';
import { once } from '../core/model/once.ts';

export const loadGate = once(() => import('../core/store/gate.ts'));

/** The account's gate, loaded by the first call that has to pass it: most Lambdas make none. */
export function sharedGate(environment: Environment): Admission {
  let gate: Promise<Admission> | undefined;
  const load = async () => (await loadGate()).accountGate(environment);
  return async (service, operation) => {
    if (limitsOn(service, operation).length === 0) return;
    await (
      await (gate ??= load())
    )(service, operation);
  };
}
