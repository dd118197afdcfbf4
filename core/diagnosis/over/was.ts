import { checks } from '../../checks/registry.generated.ts';
import type { Facts } from '../../model/facts.ts';
import type { ChangeMade, PastCause } from '../../model/over.ts';
import type { Failure, Over, Signals } from '../../model/signals.ts';
import { canHit, concerns } from './concerns.ts';
import { unchecked } from './unchecked.ts';

/** Causes that are kept. */
const kept = 5;

/** Milliseconds that a change takes to show, at most. */
const settling = 120_000;

/** What is listed around a symptom. */
interface Around {
  readonly facts: Facts;
  readonly over: Over;
  readonly changes: readonly ChangeMade[];
}

/**
 * What the cause may have been, the likeliest first: what the log lines of its failed requests name, and what somebody brought
 * about right before it and undid at its end. A cause that no line names counts only where both changes are listed, and no
 * cause that lines do name is as well supported.
 * @param failures of the time, those that are more than usual
 */
export function causesThen(
  { symptom }: Signals,
  failures: readonly Failure[],
  around: Around,
): PastCause[] {
  const named = new Map<string, number>();
  for (const { causes } of failures)
    for (const cause of causes) named.set(cause, (named.get(cause) ?? 0) + 1);
  const able: ReadonlySet<string> = new Set(
    checks
      .filter(({ symptoms, role }) => symptoms.includes(symptom) && role !== 'hides')
      .map(({ id }) => id),
  );
  const found = [...new Set([...named.keys(), ...able])].map((cause) =>
    pastCause(cause, named.get(cause) ?? 0, around),
  );
  const shown = found.filter(
    (one) => one.named > 0 && canHit(hopOf(one.cause), failures, around.facts),
  );
  const hasProof = shown.some((one) => proof(one) === whole);
  return [
    ...shown,
    ...(hasProof ? [] : found.filter((one) => one.named === 0 && proof(one) === whole)),
  ]
    .toSorted(
      (a, b) =>
        proof(b) - proof(a) ||
        b.named - a.named ||
        Number(able.has(b.cause)) - Number(able.has(a.cause)) ||
        a.cause.localeCompare(b.cause),
    )
    .slice(0, kept);
}

const declared = (cause: string) => checks.find(({ id }) => id === cause) ?? unchecked[cause];
const hopOf = (cause: string) => declared(cause)?.hop ?? null;

/** Both changes are listed. */
const whole = 3;

/** What brought a cause about counts for more than what may have ended it. */
const proof = ({ broughtBy, endedBy }: PastCause): number =>
  (broughtBy === null ? 0 : 2) + (endedBy === null ? 0 : 1);

function pastCause(cause: string, named: number, { facts, over, changes }: Around): PastCause {
  const check = declared(cause);
  const made = (calls: readonly string[] = [], from: number, to: number) =>
    changes.filter(
      (change) =>
        calls.includes(change.call) &&
        Date.parse(change.at) >= from &&
        Date.parse(change.at) <= to &&
        concerns(change, check?.hop ?? null, facts),
    );
  const { began, ended } = over;
  const start = Date.parse(began.from);
  const broughtBy = made(check?.broughtBy, start - settling, Date.parse(began.to)).at(-1) ?? null;
  const [endedBy = null] = made(
    check?.endedBy,
    Math.max(start, Date.parse(ended.from) - settling),
    Date.parse(ended.to) + settling,
  ).filter(({ at }) => broughtBy === null || at > broughtBy.at);
  return { cause, named, broughtBy, endedBy };
}
