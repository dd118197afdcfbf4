import { type Evidence, evidence } from '../model/evidence.ts';
import type { VerificationSettings } from '../model/settings.ts';
import type { Verification } from '../model/verification.ts';

/** What more time may bring, although nothing of the symptom is left. */
export const mayCome: ReadonlySet<string> = new Set([
  'verification.too-little-traffic',
  'verification.cause-unread',
  'verification.metrics-unread',
]);

interface Judgement {
  readonly verdict: Verification['verdict'];
  readonly reasons: readonly Evidence[];
  readonly waitSeconds: number;
}

/** The verdict, from what is lacking and how much time has passed; times in minutes. */
export function judge(about: {
  readonly lacking: readonly Evidence[];
  /** Why it must not go on; empty: nothing has become worse. */
  readonly worse: readonly Evidence[];
  readonly hopeful: boolean;
  readonly elapsed: number;
  readonly watched: number;
  readonly settings: VerificationSettings;
}): Judgement {
  const { lacking, worse, hopeful, elapsed, watched, settings } = about;
  const { interval, patience, watch } = settings;
  if (worse.length > 0) return { verdict: 'worse', reasons: worse, waitSeconds: 0 };
  if (lacking.length === 0) {
    const minutes = Math.floor(watched);
    if (watched >= watch) {
      const reasons = [evidence('verification.recovered', { minutes })];
      return { verdict: 'recovered', reasons, waitSeconds: 0 };
    }
    const left = seconds(watch - watched);
    const reasons = [evidence('verification.watching', { minutes, watch })];
    // A relapse raises the alarm again, so a good API is looked at less often.
    return { verdict: 'watching', reasons, waitSeconds: Math.min(left, interval * 5) };
  }
  const limit = hopeful ? Math.max(patience, watch) : patience;
  if (elapsed < limit) {
    const left = seconds(limit - elapsed);
    return { verdict: 'unknown', reasons: [], waitSeconds: Math.min(left, interval) };
  }
  const reasons = [evidence('verification.patience-over', { minutes: Math.floor(elapsed) })];
  return { verdict: hopeful ? 'unknown' : 'failing', reasons, waitSeconds: 0 };
}

const seconds = (minutes: number): number => Math.max(1, Math.round(minutes * 60));
