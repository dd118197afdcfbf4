import { sameJson } from '../model/canonical-json.ts';
import type { Change } from '../model/change-record.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The entries of a journal, each of which is an operation of the plan with the plan's own way back.
 * @throws Error where one is not: the journal was not written by whoever carried out this plan, and nothing of it may run
 */
export function plannedChanges(plan: Plan, changes: Change[]): Change[] {
  for (const { operationId, index, call, undo } of changes) {
    const operation = plan.operations[index];
    const { service, action, input } = operation ?? {};
    const isPlanned =
      operation?.id === operationId &&
      sameJson(call, { service, action, input }) &&
      sameJson(undo, operation.undo);
    if (!isPlanned)
      throw new Error(
        `The journal of incident ${plan.incidentId} holds ${call.service}:${call.action} as ${operationId}, which its plan does not. Nothing of it is run.`,
      );
  }
  return changes;
}
