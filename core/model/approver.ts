import * as z from 'zod/mini';

/** Names that nobody may answer under: reports use them for what Gateway Medic does of its own. */
const reserved = /gateway[\s_-]*medic|^\W*(?:automatic(?:ally)?|system|nobody|unknown)\W*$/i;

/** Characters that are not seen, or that reorder text: two names may look the same. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Whether a person may call themselves so. */
export const isApprover = (name: string): boolean => {
  const plain = name.normalize('NFKC').trim();
  return /[\p{L}\p{N}]/u.test(plain) && !unseen.test(plain) && !reserved.test(plain);
};

/** Who answers a question, as they call themselves: without blanks around it. */
export const approverSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.maxLength(200),
    z.refine(isApprover, { error: 'is not a name of a person' }),
  );
