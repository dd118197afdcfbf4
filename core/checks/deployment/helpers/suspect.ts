import type { BaseFacts } from '../../../model/facts.ts';
import type { RemedyId } from '../../../model/ids.generated.ts';

import type { Deployment } from '../../../model/facts/deployment.ts';
import { known } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';

/** Minutes from a deployment to the first bad minute in which it is still suspected. */
const suspicion = 10;
/** Metrics come in whole minutes: the first bad minute may have begun before the deployment that spoiled it. */
const tolerance = 1;

/** A deployment right after which the symptom began, and the one that the stage served before. */
export interface SuspectDeployment {
  readonly current: Deployment;
  readonly previous: Deployment;
  /** From the deployment to the first bad minute. */
  readonly minutes: number;
}

/**
 * The stage's deployment, where the symptom began right after it and there is one to go back to.
 * @throws MissingEvidence where the deployments could not be read
 */
export function suspectDeployment(
  { configuration }: BaseFacts,
  { since }: Signals,
): SuspectDeployment | null {
  const deployments = known(configuration.deployments).toSorted(
    (a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt),
  );
  const at = deployments.findIndex(({ id }) => id === configuration.stage.deploymentId);
  const [current, previous] = at < 0 ? [] : deployments.slice(at, at + 2);
  if (current === undefined || previous === undefined || since === null) return null;
  const minutes = (Date.parse(since) - Date.parse(current.createdAt)) / 60_000;
  return minutes >= -tolerance && minutes <= suspicion ? { current, previous, minutes } : null;
}

/**
 * For faults that a deployment can bring: going back to the one before is a remedy, where the symptom began with the newest.
 * @returns what a finding says of it; nothing where there is no such deployment or none could be read
 */
export function rollbackRemedy(
  facts: BaseFacts,
  signals: Signals,
): { remedies: RemedyId[]; data: Record<string, string> } {
  if ('gap' in facts.configuration.deployments) return { remedies: [], data: {} };
  const suspect = suspectDeployment(facts, signals);
  if (suspect === null) return { remedies: [], data: {} };
  return {
    remedies: ['roll-back-deployment'],
    data: { deploymentId: suspect.current.id, previousDeploymentId: suspect.previous.id },
  };
}
