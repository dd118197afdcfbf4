import { createHash } from 'node:crypto';
import type {
  CloudWatchState,
  Contributor,
  StoredMetricAlarm,
} from '../../account/cloudwatch/state.ts';
import { judge } from './judge.ts';
import { measure, termsOf } from './measure.ts';
import type { Target } from './metric-alarm.ts';
import { contributorReason } from './reasons.ts';

const gone = 'No data was returned for this contributor';

/**
 * Evaluates every time series of an alarm separately and keeps their states.
 * @returns the contributors that changed, and what follows for the alarm
 */
export function evaluateContributors(
  state: CloudWatchState,
  alarm: StoredMetricAlarm,
  now: Date,
): { changed: Contributor[]; target: Target } {
  const terms = termsOf(alarm);
  const { series, at } = measure(state, alarm, now);
  const known = (state.contributors[alarm.AlarmName] ??= {});
  const changed: Contributor[] = [];
  const move = (contributor: Contributor, next: Contributor['state'], reason: string) => {
    if (contributor.state === next) return;
    Object.assign(contributor, { state: next, reason, since: now });
    changed.push(contributor);
  };

  const seen = new Set<string>();
  for (const { attributes, values } of series) {
    const id = idOf(alarm.AlarmName, attributes);
    seen.add(id);
    // A contributor that turns up is taken for well until it is judged, and says nothing if it is.
    const contributor = (known[id] ??= { id, attributes, state: 'OK', reason: '', since: now });
    const judgement = judge(values, at, terms, contributor.state);
    const next = judgement.state === 'ALARM' ? 'ALARM' : 'OK';
    move(contributor, next, contributorReason({ ...judgement, state: next }, terms));
  }
  for (const contributor of Object.values(known)) {
    if (!seen.has(contributor.id)) move(contributor, 'OK', gone);
  }
  return { changed, target: targetOf(Object.values(known), series.length) };
}

function targetOf(contributors: readonly Contributor[], count: number): Target {
  const alarming = contributors.filter((contributor) => contributor.state === 'ALARM').length;
  return {
    state: count === 0 ? 'INSUFFICIENT_DATA' : alarming > 0 ? 'ALARM' : 'OK',
    reason: `${alarming} out of ${count} time series evaluated to ALARM`,
  };
}

/** 16 hexadecimal digits, the same for the same time series of the same alarm. */
const idOf = (alarm: string, attributes: Readonly<Record<string, string>>) =>
  createHash('sha256')
    .update(`${alarm} ${JSON.stringify(attributes)}`)
    .digest('hex')
    .slice(0, 16);
