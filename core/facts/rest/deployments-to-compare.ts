import { changeBefore } from '../../model/change-before.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { servedDeployments } from '../../model/served-deployments.ts';
import type { Began } from '../../model/signals.ts';

/**
 * The ids of what the stage serves and of what it would go to: what it served before the symptom began, else the newest deployment.
 * @param began absent: no symptom is seen
 * @returns none where there is nothing to compare: one alone says nothing that the export does not
 */
export function deploymentsToCompare(base: BaseFacts, began: Began | undefined): string[] {
  const { rest, deployments, stage } = base.configuration;
  if (!rest || 'gap' in deployments) return [];
  const before = began && changeBefore(servedDeployments(base), began)?.previous.id;
  const isThere = deployments.known.some(({ id }) => id === before);
  const other = isThere ? before : deployments.known[0]?.id;
  return other === undefined || other === stage.deploymentId ? [] : [stage.deploymentId, other];
}
