import { join } from 'node:path';
import { sameJson } from '../../../core/model/canonical-json.ts';
import type { Change } from '../../../core/model/change-record.ts';
import type { Incident } from '../../../core/model/incident.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { targetKey } from '../../../core/model/target.ts';
import { hashOf } from '../../../core/remedies/hash.ts';
import { Unusable } from '../disk/unusable.ts';

/** Checks that a plan is the one that was agreed to in this run. @throws Unusable */
export function mustBelong(plan: Plan, { id, target }: Incident, file: string): void {
  if (hashOf(plan) !== plan.hash) throw new Unusable(file, 'modified');
  if (plan.incidentId !== id || targetKey(plan.target) !== targetKey(target))
    throw new Unusable(file, 'other-run');
}

/** Checks that a journal lists operations of its plan and nothing else. @throws Unusable */
export function mustBeOfPlan(changes: readonly Change[], plan: Plan, folder: string): void {
  for (const change of changes) {
    const operation = plan.operations[change.index];
    const { service, action, input } = operation ?? {};
    const isOfPlan =
      change.planHash === plan.hash &&
      change.incidentId === plan.incidentId &&
      change.operationId === operation?.id &&
      sameJson(change.call, { service, action, input }) &&
      sameJson(change.undo, operation.undo);
    if (!isOfPlan) throw new Unusable(join(folder, numbered(change)), 'other-plan');
  }
}

const numbered = ({ index }: Change): string => `${String(index).padStart(3, '0')}-*.json`;
