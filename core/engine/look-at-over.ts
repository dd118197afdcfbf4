import type { Environment } from '../aws/environment.ts';
import { pastSymptom } from '../diagnosis/over/past-symptom.ts';
import { unusual } from '../signals/unusual.ts';
import { asItWas } from '../diagnosis/over/as-it-was.ts';
import { sampleOf } from '../diagnosis/symptom.ts';
import { readChanges } from '../facts/changes/index.ts';
import { minutesBeforeAlarm } from '../facts/window.ts';
import type { Facts } from '../model/facts.ts';
import type { PastSymptom } from '../model/over.ts';
import { knownOr } from '../model/reading.ts';
import { judgeCalm } from '../verification/calm.ts';
import type { Look } from '../verification/verify.ts';
import { signalsIn } from './evidence.ts';
import { reread } from './reread.ts';

/**
 * Looks whether a symptom that is over stays away.
 * @param over as it was diagnosed
 * @returns what is known of it once the watch has ended, too: CloudTrail lists changes minutes late
 * @throws TargetNotFound where the API or the stage is gone
 */
export async function lookAtOver(
  environment: Environment,
  facts: Facts,
  over: PastSymptom,
): Promise<Look & { readonly over?: PastSymptom }> {
  const now = environment.clock.now().toISOString();
  // A plan that was overtaken has cut the evidence down to what came after it.
  const before = new Date(Date.parse(over.from) - minutesBeforeAlarm * 60_000).toISOString();
  const start = `${before.slice(0, 16)}:00.000Z`;
  const window = { start: start < facts.window.start ? start : facts.window.start, end: now };
  const seen = knownOr(facts.metrics, null)?.byRoute?.map(({ route }) => route);
  const base = await reread(environment, facts, window, seen ?? 'all');
  const { metrics } = base;
  const signals = signalsIn(base);
  const look = judgeCalm({
    settings: environment.settings.verification,
    minutes: 'known' in metrics ? metrics.known.minutes : null,
    since: signals.since,
    endedAt: signals.over?.ended.to ?? null,
    until: over.until,
    now,
  });
  if (look.verification.verdict !== 'recovered' || !signals.over) return look;
  const changes = await readChanges(environment, facts.target, window);
  const past = asItWas(signals);
  const failures = unusual(base, past, sampleOf(past));
  const known = { ...facts, ...base, changes };
  return { ...look, over: pastSymptom(known, past, signals.over, failures) };
}
