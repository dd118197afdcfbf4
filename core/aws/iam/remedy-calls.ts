import type { ReadName } from '../../model/reads.generated.ts';
import { readsOfWrites } from '../../model/write-declarations.generated.ts';
import type { WriteName } from '../../model/writes.generated.ts';

/** What applying and undoing the plans of some remedies calls. */
export interface RemedyCalls {
  /** Undoing reads as much as applying: what the operations changed. */
  readonly reads: readonly ReadName[];
  readonly writes: readonly WriteName[];
  readonly undoes: readonly WriteName[];
}

/** The calls of a remedy, by direction. */
type Declared = Readonly<Record<'writes' | 'undoes', readonly WriteName[]>>;

/** All calls that applying and undoing the plans of these remedies make; IAM roles are derived from it. */
export function remedyCalls(remedies: readonly Declared[]): RemedyCalls {
  const writes = sorted(remedies.flatMap((remedy) => remedy.writes));
  const undoes = sorted(remedies.flatMap((remedy) => remedy.undoes));
  const reads = [...writes, ...undoes].flatMap((name): readonly ReadName[] => readsOfWrites[name]);
  return { reads: sorted(reads), writes, undoes };
}

const sorted = <T extends string>(names: readonly T[]): T[] => [...new Set(names)].toSorted();
