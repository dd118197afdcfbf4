import type { Evidence } from '../../model/evidence.ts';
import type { Incident } from '../../model/incident.ts';

/** Why the policy or a limit has a person asked about the plan that was made last. Empty: the timeline does not say. */
export function whyAsked({ timeline }: Pick<Incident, 'timeline'>): readonly Evidence[] {
  const events = timeline.map(({ what }) => what);
  const planned = Math.max(
    events.findLastIndex(({ code }) => code.startsWith('incident.planned-')),
    0,
  );
  const before = events.slice(0, planned);
  const since = before.findLastIndex(({ code }) => code.startsWith('incident.'));
  return before
    .slice(since + 1)
    .filter(({ code }) => code.startsWith('policy.') || code.startsWith('brakes.'));
}
