import type { BaseFacts } from './facts.ts';
import type { Changes } from './facts/changes.ts';
import type { Deployment } from './facts/deployment.ts';
import { known, knownOr } from './reading.ts';

/** A deployment that the stage came to serve, and when. */
export interface ServedDeployment {
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  /** Nobody recorded that the stage was moved to it: that it was, when it was made, is an assumption. */
  readonly assumed: boolean;
}

/**
 * What the stage served, oldest first and up to what it serves now: as CloudTrail lists it, and as far as that does not reach, each
 * deployment from when it was made. A deployment that went to another stage, to a canary or to none is not among them. One that
 * was deleted since may be.
 * @throws MissingEvidence where the deployments could not be read
 */
export function servedDeployments({ configuration, changes }: BaseFacts): ServedDeployment[] {
  const { deployments, stage } = configuration;
  const listed = knownOr(changes ?? { known: none }, none);
  const { own, elsewhere } = movesIn(listed, stage.name);
  const assumed = known(deployments)
    .filter((one) => isOwn(one) || !(isCovered(one, listed) || elsewhere.has(one.id)))
    .map(({ id, createdAt }) => ({ id, at: createdAt, assumed: true }));
  const all = [...assumed, ...own].toSorted((a, b) => a.at.localeCompare(b.at));
  const moved = all.filter(({ id }, index) => id !== all[index - 1]?.id);
  return moved.slice(0, moved.findLastIndex(({ id }) => id === stage.deploymentId) + 1);

  /** Served now, although nothing lists how it came to be. */
  function isOwn({ id }: Deployment): boolean {
    return id === stage.deploymentId && !own.some((move) => move.id === id);
  }
}

const none: Changes = { events: [], completeFrom: '', completeUntil: '' };

/** Whether CloudTrail lists all that was done with a deployment since it was made. */
const isCovered = ({ id, createdAt }: Deployment, listed: Changes): boolean =>
  createdAt >= listed.completeFrom &&
  (createdAt <= listed.completeUntil ||
    listed.events.some(({ details }) => details['deploymentId'] === id));

/** The deployments that the stage was moved to, and those that something else was. */
function movesIn({ events }: Changes, stageName: string) {
  const own: ServedDeployment[] = [];
  const elsewhere = new Set<string>();
  for (const { name, at, details } of events) {
    const { deploymentId, stageName: to, canary } = details;
    if (typeof deploymentId !== 'string' || !/^(Create|Update)(Stage|Deployment)$/.test(name))
      continue;
    if (to === stageName && canary === undefined)
      own.push({ id: deploymentId, at, assumed: false });
    else if (to !== undefined) elsewhere.add(deploymentId);
  }
  return { own, elsewhere };
}
