import type { Diagnosis } from '../model/diagnosis.ts';

/**
 * Whether a diagnosis names its cause beyond doubt, from what failed requests say, so that what is not read yet can add to it and
 * hardly refute it.
 */
export function isSettled({ verdict, causes: [cause] }: Diagnosis): boolean {
  if (verdict !== 'cause-found' || !cause) return false;
  return (
    cause.confidence === 'certain' &&
    cause.explains > 0 &&
    cause.minor === undefined &&
    cause.role !== 'circumstance'
  );
}
