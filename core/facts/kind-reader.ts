import type { Environment } from '../aws/environment.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { Configuration } from '../model/facts/configuration.ts';

import type { Stage } from '../model/facts/stage.ts';
import type { Target } from '../model/target.ts';
import type { Extent } from './extent.ts';

/** A stage as far as its logs need it, known before the rest of the configuration is. */
export interface ServedStage {
  readonly stage: Stage;
  /** The levels at which its methods or routes write the execution log: `OFF`, `ERROR`, `INFO`. */
  readonly loggingLevels: readonly string[];
}

/** How the configuration of one kind of API is read. */
export interface KindReader {
  /** Every call that it may make. */
  readonly reads: readonly ReadName[];
  /** @throws TargetNotFound where the API does not exist; AWS's own error where it cannot be read */
  readApi(environment: Environment, target: Target): Promise<Configuration['api']>;
  /** @throws TargetNotFound where the stage, or its API, does not exist; AWS's own error where it cannot be read */
  readStage(environment: Environment, target: Target): Promise<ServedStage>;
  /** Starts all reads at once. Either may reject as `readStage` does; everything else that cannot be read is a gap. */
  read(
    environment: Environment,
    target: Target,
    extent: Extent,
  ): { readonly stage: Promise<ServedStage>; readonly configuration: Promise<Configuration> };
}
