import type { Failure } from '../model/signals.ts';
import { likeness } from './of-kind.ts';
import type { Measured, Spell } from './spell.ts';
import { failuresIn } from './usual.ts';

const minute = 60_000;

/** So much of what the metrics count must be in the log for it to show the last one. */
const asGoodAsAll = 0.9;

/** So many lines of a sample that was cut show the last one, too, where the metrics agree on the time within this part of a minute. */
const enoughOfCut = 50;
const agreement = 0.15;

/** Failures of one kind below this part of a spell's may be of the API's background. */
const minor = 0.1;

/** So many failures of a kind after its end are more than chance. */
const stragglers = 2;

/**
 * When the last request failed that a spell made fail, in milliseconds.
 * @param failures of the alarm's kind
 * @param part 0 to 1: the part of its last minute that the spell lasted, as the metrics have it
 * @returns undefined where the log does not show the end of the spell's last minute; null where such requests go on failing
 */
export function lastFailure(
  symptom: Measured,
  { since, last }: Spell,
  failures: readonly Failure[],
  part: number,
): number | null | undefined {
  const start = Date.parse(since);
  const lastStart = Date.parse(last.at);
  const timed = failures
    .filter(({ at }) => at !== '')
    .map((failure) => ({ at: Date.parse(failure.at), like: likeness(failure) }));
  const counted = failuresIn(symptom, last) ?? 0;
  const within = timed.filter(({ at }) => at >= lastStart && at < lastStart + minute);
  const isWhole = counted > 0 && within.length >= counted * asGoodAsAll;
  if (!isWhole && within.length < enoughOfCut) return undefined;
  const usual = new Set(timed.filter(({ at }) => at < start - minute).map(({ like }) => like));
  const spell = timed.filter(({ at }) => at >= start && at < lastStart + minute);
  const kinds = new Set(
    spell
      .filter(
        ({ like }, _, all) =>
          !usual.has(like) && all.filter((one) => one.like === like).length >= all.length * minor,
      )
      .map(({ like }) => like),
  );
  const own = timed.filter(({ at, like }) => at >= start && kinds.has(like));
  const during = own.filter(({ at }) => at < lastStart + minute);
  // A request is logged when it ends, and may be counted a minute later.
  const later = own.filter(({ at }) => at >= lastStart + 2 * minute);
  if (later.length >= stragglers) return null;
  if (during.length === 0) return undefined;
  const newest = Math.max(
    ...own.filter(({ at }) => at < lastStart + 2 * minute).map(({ at }) => at),
  );
  // The newest lines are kept of a sample that is cut; lines that are late look like an end.
  return isWhole || part <= (newest - lastStart) / minute + agreement ? newest : undefined;
}
