import type { ReadName } from '../../model/reads.generated.ts';
import { readsOfWrites } from '../../model/write-declarations.generated.ts';
import type { WriteName } from '../../model/writes.generated.ts';

/** All calls that applying and undoing the plans of these remedies make; IAM roles are derived from it. */
export function remedyCalls(remedies: readonly { readonly writes: readonly WriteName[] }[]): {
  readonly reads: readonly ReadName[];
  readonly writes: readonly WriteName[];
} {
  const writes = new Set(remedies.flatMap((remedy) => remedy.writes));
  const reads = new Set([...writes].flatMap((write): readonly ReadName[] => readsOfWrites[write]));
  return { reads: [...reads].toSorted(), writes: [...writes].toSorted() };
}
