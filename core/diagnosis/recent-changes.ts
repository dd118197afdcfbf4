import { evidence } from '../model/evidence.ts';
import type { RecentChange } from '../model/recent-change.ts';
import type { Facts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';

/** How long before the symptom a change is still worth reporting, in milliseconds. */
const horizon = 60 * 60_000;

/**
 * Deployments of the stage's API and changes of its functions from an hour before the symptom on, the newest first.
 * Functions are listed only where the facts of their domain are at hand.
 * @param since ISO 8601, the first bad minute; null: the end of the window counts
 */
export function recentChanges(facts: Facts, since: string | null): RecentChange[] {
  const onset = since === null ? null : Date.parse(since);
  const from = (onset ?? Date.parse(facts.window.end)) - horizon;
  const deployments = knownOr(facts.configuration.deployments, []).map((deployment) => {
    const args = { id: deployment.id, description: deployment.description || 'none' };
    return { at: deployment.createdAt, what: evidence('diagnosis.deployment-created', args) };
  });
  const functions = (facts.lambda?.functions ?? []).flatMap((fn) => {
    const configuration = knownOr(fn.configuration, null);
    if (configuration === null) return [];
    const args = { function: fn.name, version: configuration.version };
    return { at: configuration.lastModified, what: evidence('diagnosis.function-modified', args) };
  });
  return [...deployments, ...functions]
    .filter(({ at }) => Date.parse(at) >= from)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .map((change) => ({
      ...change,
      beforeSymptom: onset === null ? null : Math.round((onset - Date.parse(change.at)) / 1000),
    }));
}
