import type { Scenario } from '../../simulator/scenario.ts';
import type { Rung } from '../../simulator/telemetry.ts';

/**
 * Where a paper comes from: a scenario as it is written, one on a rung of telemetry, one on a slow AWS or in a busy account, or a
 * combination of several.
 */
export type Kind = 'written' | 'rung' | 'slow' | 'busy' | 'pair' | 'triple';

/** One question of the exam. */
export interface Paper {
  readonly kind: Kind;
  readonly scenario: Scenario;
  /** Absent: the logs that the scenario's world writes. */
  readonly rung?: Rung;
}

/** A paper's name, for progress and for lists of what went wrong. */
export const paperName = ({ kind, scenario, rung }: Paper): string =>
  [
    scenario.name,
    ...(rung ? [rung] : []),
    ...(kind === 'slow' ? ['slow AWS'] : []),
    ...(kind === 'busy' ? ['busy account'] : []),
    `seed ${scenario.seed}`,
  ].join(', ');
