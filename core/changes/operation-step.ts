import type { Environment } from '../aws/environment.ts';
import type { Change } from '../model/change-record.ts';
import type { Plan, Operation } from '../model/plan.ts';
import type { Journal } from './journal.ts';
import type { Writer } from './writer.ts';

/** An operation of a plan that is being carried out; `changes` are those before it. */
export interface Step {
  readonly environment: Environment;
  readonly plan: Plan;
  readonly journal: Journal;
  readonly operation: Operation;
  readonly index: number;
  readonly changes: readonly Change[];
  /** Who makes the calls that change something. */
  readonly writer: Writer;
  /** Called right before each write; throws where it must not be made. */
  readonly mayWrite: MayWrite;
}

/** The last look before a write. @throws ChangesPaused where it must not be made */
export type MayWrite = () => Promise<void>;

/** The journal entry that goes before the call. */
export const intentOf = ({ environment, plan, operation, index }: Step): Change => ({
  incidentId: plan.incidentId,
  planHash: plan.hash,
  operationId: operation.id,
  index,
  status: 'intended',
  call: { service: operation.service, action: operation.action, input: operation.input },
  undo: operation.undo,
  before: operation.expects ?? null,
  at: environment.clock.now().toISOString(),
});
