import * as z from 'zod/mini';
import type { EvidenceArguments, NoArguments } from './evidence.generated.ts';

/** A code of the message catalogue. */
export type EvidenceCode = keyof EvidenceArguments;

/**
 * A statement of fact as data: a code of the message catalogue and what to fill into its text. Prose is rendered apart. A code that has
 * no text does not compile, and neither does an argument of {@link evidence} that its text does not take. (A union of one shape for
 * each of a thousand codes is more than the compiler compares.)
 */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly args: Readonly<Record<string, string | number>>;
}

/** What may follow a prefix in the codes: `KeysOf<'report.series-'>`. */
export type KeysOf<Prefix extends string, C = EvidenceCode> = C extends `${Prefix}${infer Key}`
  ? Key
  : never;

/** What {@link evidence} takes beside a code: its arguments, where there are any. */
export type ArgumentsOf<C extends EvidenceCode> = NoArguments extends EvidenceArguments[C]
  ? [args?: EvidenceArguments[C]]
  : [args: EvidenceArguments[C]];

/** A statement by its code: `evidence('policy.expired', { at })`. */
export const evidence = <C extends EvidenceCode>(code: C, ...[args]: ArgumentsOf<C>): Evidence => ({
  code,
  args: { ...(args as Evidence['args'] | undefined) },
});

/** The same statement with every argument changed by `change`, which keeps its type. */
export const withArguments = (
  { code, args }: Evidence,
  change: (value: string | number) => string | number,
): Evidence => ({
  code,
  args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, change(value)])),
});

/** Documents of another release may hold codes that this one lacks, so any code is taken; rendering shows it as it is. */
export const evidenceSchema = z.object({
  code: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
}) as unknown as z.ZodMiniType<Evidence>;
