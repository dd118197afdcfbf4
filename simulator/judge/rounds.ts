import type { Cause } from '../../core/model/cause.ts';
import type { Attempt } from '../../core/model/report.ts';
import type { SimulatedIncident } from '../incidents.ts';

/** One write of the product. */
export interface Write {
  /** `lambda:AddPermission` */
  readonly call: string;
  /** `applied` while it stands, `undone`, or `skipped-modified` where somebody else changed it before it was to be undone. */
  readonly status: string;
}

/** One round of one incident, as far as it is judged. */
export interface Round {
  /** The incident's place, from 1. */
  readonly incident: number;
  readonly round: number;
  /** The id of the first cause. */
  readonly cause: string | null;
  readonly confidence: string | null;
  /** Whether the first cause breaks nothing and only hides what does. */
  readonly hides: boolean;
  /** The ids of all causes, the likelier first. */
  readonly causes: readonly string[];
  /** The causes that the diagnosis stands for: the likely and the certain that it does not call minor, or else its first. */
  readonly held: readonly string[];
  readonly plan: { readonly remedy: string; readonly risk: string; readonly hash: string } | null;
  /** What AWS took, whether or not it was undone. */
  readonly writes: readonly Write[];
}

/** Every round of every incident, the oldest first. */
export const roundsOf = (incidents: readonly SimulatedIncident[]): Round[] =>
  incidents.flatMap(({ report }, index) => report.attempts.map((one) => roundOf(one, index + 1)));

function roundOf({ number, diagnosis, plan, changes }: Attempt, incident: number): Round {
  const { causes } = diagnosis;
  return {
    incident,
    round: number,
    cause: causes[0]?.check ?? null,
    confidence: causes[0]?.confidence ?? null,
    hides: causes[0]?.role === 'hides',
    causes: [...new Set(causes.map(({ check }) => check))],
    held: [...new Set(heldOf(causes).map(({ check }) => check))],
    plan: plan && { remedy: plan.remedy, risk: plan.risk, hash: plan.hash },
    writes: changes
      .filter(({ status }) => status !== 'intended')
      .map(({ call, status }) => ({ call: `${call.service}:${call.action}`, status })),
  };
}

function heldOf(causes: readonly Cause[]): readonly Cause[] {
  const firm = causes.filter(
    ({ confidence, minor }) => confidence !== 'possible' && minor !== true,
  );
  return firm.length > 0 ? firm : causes.slice(0, 1);
}
