import type { ReadName } from '../model/reads.generated.ts';
import type { Gap } from '../model/reading.ts';

/** How much is read of a stage, and what of the account is read together with other incidents. */
export interface Extent {
  /** Whether only that is read by which a diagnosis stands or falls. */
  readonly essentials: boolean;
  /**
   * A list of the whole account that incidents of the same minute may share.
   * @param read reads it, where nobody else has
   */
  readonly shared: <T>(
    name: SharedList,
    read: () => Promise<readonly T[]>,
  ) => Promise<readonly T[]>;
}

/** What incidents may share. */
export type SharedList = 'rest-apis' | 'usage-plans' | 'vpc-links' | 'account';

/** Everything, by oneself. */
export const everything: Extent = { essentials: false, shared: (_, read) => read() };

/** What stands for what is read later. */
export const notYet = (what: ReadName): { readonly gap: Gap } => ({
  gap: {
    what,
    because: 'It is read once the incidents that share the limits of AWS have been diagnosed.',
  },
});
