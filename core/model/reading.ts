import * as z from 'zod/mini';

/** Something that AWS did not let us read. A gap is evidence of nothing: never of health, never of a fault. */
export const gapSchema = z.object({
  /** The SDK operation that was to answer, as `service:Operation`, for example `lambda:GetPolicy`. */
  what: z.string(),
  /** Why it did not: the AWS error name and message, or why it was not asked. */
  because: z.string(),
  /** The IAM action that would allow the read, where access was denied. */
  allow: z.optional(z.string()),
  /** It would have cost more than the configuration allows. */
  tooDear: z.optional(z.literal(true)),
});
export type Gap = z.infer<typeof gapSchema>;

/** A value that AWS gave us, or the reason why it did not. */
export type Reading<T> = { readonly known: T } | { readonly gap: Gap };

/** The schema of a {@link Reading} of `value`. */
export const readingSchema = <S extends z.ZodMiniType>(value: S) =>
  z.union([z.object({ known: value }), z.object({ gap: gapSchema })]);

/** Thrown by {@link known}; whoever runs a check turns it into an `unknown` verdict. */
export class MissingEvidence extends Error {
  override readonly name = 'MissingEvidence';
  readonly gap: Gap;
  constructor(gap: Gap) {
    super(`${gap.what}: ${gap.because}`);
    this.gap = gap;
  }
}

/** The value of a reading. @throws MissingEvidence where the value could not be read. */
export function known<T>(reading: Reading<T>): T {
  if ('gap' in reading) throw new MissingEvidence(reading.gap);
  return reading.known;
}

/** The value of a reading, or `fallback` where a missing value changes no verdict. */
export function knownOr<T, F>(reading: Reading<T>, fallback: F): T | F {
  return 'gap' in reading ? fallback : reading.known;
}
