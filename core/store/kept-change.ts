import { type Verification, verificationSchema } from '../model/verification.ts';
import { documentKeys } from './document-keys.ts';
import type { AttemptRef, Documents } from './store.ts';

/** What the last look at the last change says that was kept; undefined where every change was undone, or none was made. */
export async function keptChange(
  documents: Documents,
  { incidentId, attempt }: AttemptRef,
): Promise<Verification | undefined> {
  const looks = await Promise.all(
    Array.from({ length: attempt }, (_, index) =>
      documents.find(documentKeys.verification(incidentId, index + 1), verificationSchema),
    ),
  );
  return looks.findLast((look) => look?.helped === true && !look.unchanged);
}
