import type { Symptom } from '../model/alarm.ts';
import type { Minute } from '../model/facts/metrics.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { routeName } from '../model/route.ts';
import type { Verification } from '../model/verification.ts';
import { failuresOfCause } from './failures.ts';
import type { VerificationInput } from './input.ts';
import { badMinutes, type Limits, limitsFrom } from './limits.ts';
import { judge, mayCome } from './judge.ts';
import { whatLacks } from './lacking.ts';
import { countedMinutes, knownUntil, startOf, totals } from './minutes.ts';
import { newFailures } from './new-failures.ts';
import { isBad, isWorse } from './symptoms.ts';

export interface Look {
  readonly verification: Verification;
  /** Whether looking again would show nothing new. */
  readonly final: boolean;
  /** Until the next look; 0 where this one is final. */
  readonly waitSeconds: number;
}

const minuteLength = 60_000;

/**
 * Has the API recovered? Enough requests must have come, the symptom must be gone for as long as the settings want it
 * watched, the API must be about as fast as before, and the cause's own check must be healthy.
 */
export function verify(input: VerificationInput): Look {
  const { settings, symptom, before, cause, plan, signals, recheck, appliedAt, now } = input;
  const minutes = countedMinutes(input.minutes ?? [], appliedAt, now);
  const limits = limitsFrom(before.minutes, before.since, symptom, settings);
  const streak = goodStreak(minutes, symptom, limits);
  const after = totals(minutes);
  const was = totals(badMinutes(before.minutes, before.since));
  const until = knownUntil(minutes, now);
  const elapsed = (until - Date.parse(appliedAt)) / minuteLength;
  const first = streak.find(({ requests }) => requests > 0);
  const watched = first ? (until - startOf(first)) / minuteLength : 0;

  const lacking = whatLacks({ input, streak, counted: minutes.length, limits });
  const compared = { was, after, symptom, plan };
  const gone = failuresOfCause(cause, signals, { appliedAt, now }, compared) === 0;
  const counts = after.requests >= settings.trafficFloor;
  const broken = counts ? newFailures(input, after) : [];
  const judged = judge({
    lacking,
    worse: [
      ...(counts && isWorse(symptom, was, after) ? [evidence('verification.worse')] : []),
      ...broken.map(({ route, failures }) =>
        evidence('verification.newly-failing', { route: routeName(route), failures }),
      ),
    ],
    // Few requests, all of them good, may still become enough of them; a symptom does not go away by waiting.
    hopeful:
      (first !== undefined || streak.length === minutes.length) &&
      lacking.every(({ code }) => mayCome.has(code)),
    elapsed,
    watched,
    settings,
  });
  return {
    verification: {
      verdict: judged.verdict,
      // The symptom is gone while the check still objects: undoing the change would make the symptom return.
      helped:
        broken.length === 0 &&
        (isCalm(lacking) ||
          (gone && (recheck.verdict === 'healthy' || (recheck.verdict === 'unknown' && !!first)))),
      reasons: [
        ...judged.reasons,
        ...(judged.verdict === 'failing' ? cameBack(minutes, symptom, limits) : []),
        ...lacking,
      ],
      samples: minutes,
      recheck,
      at: now,
    },
    final: judged.waitSeconds === 0,
    waitSeconds: judged.waitSeconds,
  };
}

/** Whether enough traffic shows no symptom any more, whatever else is lacking. */
const isCalm = (lacking: readonly Evidence[]): boolean =>
  lacking.every(({ code }) => code === 'verification.cause-remains');

/** That the symptom was gone for a while after the change, and when it returned: something else has happened by then. */
function cameBack(minutes: readonly Minute[], symptom: Symptom, limits: Limits): Evidence[] {
  const bad = (minute: Minute) => isBad(minute, symptom, limits);
  const from = minutes.findIndex((minute) => minute.requests > 0 && !bad(minute));
  const good = from === -1 ? [] : minutes.slice(from);
  const until = good.findIndex(bad);
  const at = good[until]?.at;
  return at === undefined ? [] : [evidence('verification.came-back', { minutes: until, at })];
}

/** The newest minutes in a row without the symptom; minutes without requests belong to it. */
function goodStreak(minutes: readonly Minute[], symptom: Symptom, limits: Limits): Minute[] {
  const lastBad = minutes.findLastIndex((minute) => isBad(minute, symptom, limits));
  return minutes.slice(lastBad + 1);
}
