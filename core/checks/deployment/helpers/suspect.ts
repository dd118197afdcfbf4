import { compareDeployments } from '../../../model/compare-deployments.ts';
import type { BaseFacts, FactsFor } from '../../../model/facts.ts';
import type { RemedyId } from '../../../model/ids.generated.ts';
import { known, knownOr } from '../../../model/reading.ts';
import { type ServedDeployment, servedDeployments } from '../../../model/served-deployments.ts';
import type { Signals } from '../../../model/signals.ts';
import { suspectAmong } from '../../../signals/suspect.ts';

/** A deployment right after which the symptom began, and the one that the stage served before. */
export interface SuspectDeployment {
  /** What the stage serves: the suspect, or a later one, which ships what the suspect brought. */
  readonly current: string;
  readonly suspect: ServedDeployment;
  readonly previous: ServedDeployment;
  /** Whether the previous one still exists: it may have been deleted since. */
  readonly isThere: boolean;
  /** From the suspect to the beginning of the symptom. */
  readonly minutes: number;
}

/**
 * The deployment right after which the symptom began, where the stage serves it or a later one, and it served another before.
 * @throws MissingEvidence where the deployments could not be read
 */
export function suspectDeployment(facts: BaseFacts, signals: Signals): SuspectDeployment | null {
  const { deployments, stage } = facts.configuration;
  const found = suspectAmong(servedDeployments(facts), facts, signals);
  if (found === null || found.previous.id === stage.deploymentId) return null;
  const { change: suspect, previous, minutes } = found;
  const isThere = known(deployments).some(({ id }) => id === previous.id);
  return { current: stage.deploymentId, suspect, previous, isThere, minutes };
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
  return suspect?.isThere ? goingBackFrom(suspect) : { remedies: [], data: {} };
}

/** Going back to what the stage served before, as a finding says it. */
export const goingBackFrom = ({ current, previous }: SuspectDeployment) => ({
  remedies: ['roll-back-deployment' as const],
  data: { deploymentId: current, previousDeploymentId: previous.id },
});

/** How what the stage serves differs from what it served before the suspect; null where that is not known. */
export const sinceSuspect = (
  { deployment: { contents } }: FactsFor<'deployment'>,
  { current, previous }: SuspectDeployment,
) => knownOr(compareDeployments(contents, current, previous.id), null);
