import type { Cause } from '../model/cause.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import type { Signals } from '../model/signals.ts';
import { mayHideCause } from './not-checked.ts';
import type { stateOf } from './symptom.ts';

/** What a diagnosis comes to. */
export function verdictOf(
  causes: readonly Cause[],
  state: ReturnType<typeof stateOf>,
  isBlind: boolean,
  isMost: boolean,
): Diagnosis['verdict'] {
  if (causes.length > 0 && causes.every(({ role }) => role === 'hides')) return 'cause-hidden';
  if (causes.length > 0) return isMost ? 'cause-found' : 'partly-explained';
  if (state === 'over') return 'over';
  if (state !== 'present') return 'healthy';
  return isBlind ? 'unknown' : 'no-cause';
}

/** Whether so much could not be read that a cause may have been overlooked. */
export const blind = (base: Facts, signals: Signals, missing: Diagnosis['notChecked']): boolean =>
  'gap' in base.metrics || !signals.logsRead || mayHideCause(missing, signals.symptom);
