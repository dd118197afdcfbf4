import type { BaseFacts } from '../../../model/facts.ts';
import type { RemedyId } from '../../../model/ids.generated.ts';

import type { Deployment } from '../../../model/facts/deployment.ts';
import { known } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';
import { suspectAmong } from '../../../signals/suspect.ts';

/** A deployment right after which the symptom began, and the one that the stage served before. */
export interface SuspectDeployment {
  /** What the stage serves: the suspect, or a later one, which ships what the suspect brought. */
  readonly current: Deployment;
  readonly suspect: Deployment;
  readonly previous: Deployment;
  /** From the suspect to the beginning of the symptom. */
  readonly minutes: number;
}

/**
 * The deployment right after which the symptom began, where the stage serves it or a later one, and there is one from before to
 * go back to.
 * @throws MissingEvidence where the deployments could not be read
 */
export function suspectDeployment(facts: BaseFacts, signals: Signals): SuspectDeployment | null {
  const { deployments, stage } = facts.configuration;
  const all = known(deployments);
  const current = all.find(({ id }) => id === stage.deploymentId);
  if (current === undefined) return null;
  const served = Date.parse(current.createdAt);
  const found = suspectAmong(
    all
      .filter(({ createdAt }) => Date.parse(createdAt) <= served)
      .toReversed()
      .map((deployment) => ({ deployment, at: deployment.createdAt })),
    facts,
    signals,
  );
  if (found === null) return null;
  const { change, previous, minutes } = found;
  return { current, suspect: change.deployment, previous: previous.deployment, minutes };
}

/**
 * For faults that a deployment can bring: going back to the one before is a remedy, where the symptom began with it.
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
