import type { Environment } from '../../core/aws/environment.ts';
import type { ReadPauses } from '../../core/engine/brakes.ts';
import type { QueryCost } from '../../core/model/query-cost.ts';
import type { Risk } from '../../core/model/plan.ts';
import type { Target } from '../../core/model/target.ts';
import type { CommandContext } from '../context.ts';
import type { StageLock } from './locks/lock.ts';
import type { Progress } from './progress.ts';

/** What a `fix` works with. */
export interface Fixing {
  readonly context: CommandContext;
  readonly environment: Environment;
  /** What its log queries have cost so far. */
  readonly cost: () => QueryCost;
  readonly target: Target;
  readonly progress: Progress;
  /** Minutes that are looked at for the diagnosis. */
  readonly since: number;
  /** Keeps others from working on the stage. */
  readonly lock: StageLock;
  /** Reads the kill switch. */
  readonly readPauses: ReadPauses;
  /** The risk up to which nobody is asked; undefined: a person is asked about every change. */
  readonly yes: Risk | undefined;
}
