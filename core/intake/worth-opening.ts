import type { Environment } from '../aws/environment.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { alarmsOn } from './alarms-on.ts';
import { isLeftOut } from './left-out.ts';
import { isSeriesLoud, loudOf } from './loud.ts';
import type { AlarmedTarget } from '../model/alarmed-target.ts';
import type { ActionableAlarm } from './targets.ts';

/** What is to be done about the stages that an alarm names. */
export type Worth =
  | { readonly kind: 'open'; readonly targets: readonly AlarmedTarget[] }
  /** Too little fails to say anything; CloudWatch sends no second event when it gets more, so somebody looks again. */
  | { readonly kind: 'quiet'; readonly reason: Evidence }
  | { readonly kind: 'ignored'; readonly reason: Evidence };

/**
 * Counts what fails on the one stage that an alarm on every API names, while its API is still being looked for.
 * @returns whether that is enough; undefined where the stages have to be known first
 */
export function countedEarly(
  environment: Environment,
  parsed: ActionableAlarm,
): Promise<boolean> | undefined {
  if (parsed.kind !== 'alarm' || !parsed.ofFleet) return undefined;
  const [series, ...others] = parsed.series;
  if (series?.stage === undefined || others.length > 0) return undefined;
  const { at } = parsed.source;
  return isSeriesLoud(environment, { series, alarm: { at, symptom: parsed.symptom } });
}

/**
 * Which of an alarm's stages deserve an incident. Alarms on one API have their floors in themselves; those on every API are
 * judged here: stages that the settings leave out, and stages where hardly anything fails, open none.
 * @param late whether the event waited, so that its stages may have recovered meanwhile
 * @param early what {@link countedEarly} found
 */
export async function worthOpening(
  environment: Environment,
  parsed: ActionableAlarm,
  targets: readonly AlarmedTarget[],
  late: boolean,
  early?: Promise<boolean>,
): Promise<Worth> {
  if (parsed.kind === 'composite' || (parsed.kind === 'alarm' && !parsed.ofFleet))
    return { kind: 'open', targets };
  const alarm = parsed.source.name;
  const { excludedStages } = environment.settings.intake;
  const watched = targets.filter((one) => !isLeftOut(one, excludedStages));
  if (watched.length === 0 && targets.length > 0)
    return { kind: 'ignored', reason: evidence('incident.left-out', { alarm }) };
  // The contributors of an alarm on every API were read just now; the one that an event names was not.
  const on = late && parsed.kind === 'alarm' ? await stillOn(environment, watched) : watched;
  if (on.length === 0 && watched.length > 0)
    return { kind: 'ignored', reason: evidence('incident.over-when-looked-again', { alarm }) };
  const loud = early ? ((await early) ? on : []) : await loudOf(environment, on);
  return loud.length === 0 && on.length > 0
    ? { kind: 'quiet', reason: evidence('incident.too-quiet', { alarm }) }
    : { kind: 'open', targets: loud };
}

async function stillOn(
  environment: Environment,
  targets: readonly AlarmedTarget[],
): Promise<AlarmedTarget[]> {
  const on = await Promise.all(
    targets.map(({ target, alarm }) => alarmsOn(environment, target, [alarm])),
  );
  return targets.filter((_, index) => (on[index] ?? []).length > 0);
}
