import type { Symptom } from '../model/alarm.ts';
import type { Began, Failure, Over } from '../model/signals.ts';
import { began } from './began.ts';
import { failedPart, isCounted } from './failed-part.ts';
import { lastFailure } from './last-failure.ts';
import { type Measured, type Spell, spellIn } from './spell.ts';
import { partAfter, sparedInPause } from './spared.ts';
import { type Counted, totalOf } from './usual.ts';

const minute = 60_000;

/** So many requests that should have failed and did not end a symptom of a stage: chance does not spare as many. */
export const enoughOfStage = 10;

/** A minute in which up to this part of what the symptom made fail before has failed may be the one in which it ended. */
const mostOfLast = 0.5;

/** A symptom has ended once it has been away for so many times its longest pause. */
const pauses = 2;

/**
 * The symptom as it was, where it has ended: what was more than usual has stopped, and requests that would have failed went
 * well. Minutes without requests show nothing of that, and those that CloudWatch has not counted yet are such minutes.
 * @param minutes oldest first
 * @param failures of the alarm's kind
 * @param enough requests that must have been spared
 * @returns null where it lasts, or may last
 */
export function ended(
  symptom: Symptom,
  minutes: readonly Counted[],
  failures: readonly Failure[],
  enough = enoughOfStage,
): Over | null {
  if (symptom === 'no-traffic') return null;
  const spell = spellIn(
    symptom,
    minutes.filter(({ requests }) => requests > 0),
  );
  if (spell === null) return null;
  const end = endOf(symptom, spell, failures);
  if (end === null) return null;
  const rest = partAfter(symptom, spell, end);
  const spared = (totalOf(symptom, spell.after).requests + rest) * spell.share;
  if (spared < Math.max(enough, pauses * sparedInPause(spell, end, failures))) return null;
  const { since, last } = spell;
  const during = totalOf(
    symptom,
    minutes.filter(({ at }) => at >= since && at <= last.at),
  );
  return {
    since,
    began: began(symptom, since, minutes, failures),
    ended: end,
    spared: Math.floor(spared),
    requests: Math.round(during.requests - rest),
    failures: during.failures,
  };
}

/** When it ended: at the last failed request of the log, or somewhere in the last bad minute; null where it may go on. */
function endOf(symptom: Measured, spell: Spell, failures: readonly Failure[]): Began | null {
  const { last, after, since } = spell;
  const shown =
    symptom === 'latency'
      ? undefined
      : lastFailure(symptom, spell, failures, failedPart(symptom, spell));
  if (shown === null) return null;
  if (shown !== undefined) {
    const moment = new Date(shown).toISOString();
    return { from: moment, to: moment };
  }
  const start = Date.parse(last.at);
  const whole = { from: last.at, to: new Date(start + minute).toISOString() };
  if (after.length > 0) return whole;
  // Of the only minute, nothing says how much of it was bad.
  const part = last.at === since ? 1 : failedPart(symptom, spell);
  return part <= mostOfLast && isCounted(spell, part) ? whole : null;
}
