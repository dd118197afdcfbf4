import type { Cause } from '../model/cause.ts';
import type { Facts } from '../model/facts.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Plan, Risk } from '../model/plan.ts';
import { MissingEvidence } from '../model/reading.ts';
import type { Target } from '../model/target.ts';
import { commonBlastRadius } from './blast-radius.ts';
import type { Proposal, Remedy } from './define-remedy.ts';
import { hashOf } from './hash.ts';
import { ownerNotes } from './owners/notes.ts';
import { remedies as all } from './registry.generated.ts';

/** What a plan is made from. */
export interface PlanInput {
  readonly incidentId: string;
  readonly target: Target;
  readonly cause: Cause;
  readonly facts: Facts;
  /** ISO 8601 */
  readonly now: string;
  /** Ids of remedies that must not be planned. */
  readonly disabled: readonly string[];
  /** Seconds for which the plan can be approved. */
  readonly approvalTimeout: number;
  /** For tests; otherwise every remedy there is. */
  readonly remedies?: readonly Remedy[];
}

/** A plan, or none, and why the remedies before it were passed over. */
export interface Planning {
  readonly plan: Plan | null;
  readonly passedOver: readonly Evidence[];
}

/** The plan of the first remedy of the cause that can help; null where none can. */
export const planFor = (input: PlanInput): Plan | null => planning(input).plan;

/** As {@link planFor}, with the reasons for the report. */
export function planning(input: PlanInput): Planning {
  const passedOver: Evidence[] = [];
  for (const id of input.cause.remedies) {
    const found = proposalOf(id, input);
    if ('proposal' in found)
      return { plan: finished(input, found.remedy, found.proposal), passedOver };
    passedOver.push(found.because);
  }
  return { plan: null, passedOver };
}

function proposalOf(
  id: string,
  { cause, facts, target, disabled, remedies = all }: PlanInput,
): { remedy: Remedy; proposal: Proposal } | { because: Evidence } {
  const remedy = remedies.find((candidate) => candidate.id === id);
  if (!remedy) return { because: { code: 'plan.unknown-remedy', args: { remedy: id } } };
  if (disabled.includes(id))
    return { because: { code: 'plan.disabled-remedy', args: { remedy: id } } };
  try {
    const proposal = remedy.apis.includes(target.apiKind) ? remedy.plan(cause, facts) : null;
    if (proposal && proposal.operations.length > 0) return { remedy, proposal };
    return { because: { code: 'plan.does-not-apply', args: { remedy: id } } };
  } catch (error) {
    if (!(error instanceof MissingEvidence)) throw error;
    const { what, because } = error.gap;
    return { because: { code: 'plan.missing-evidence', args: { remedy: id, what, because } } };
  }
}

function finished(input: PlanInput, remedy: Remedy, proposal: Proposal): Plan {
  const { incidentId, target, cause, facts, now, approvalTimeout } = input;
  const operations = [...proposal.operations];
  const plan = {
    incidentId,
    target,
    cause: { check: cause.check, subject: cause.subject },
    remedy: remedy.id,
    risk: higher(remedy.risk, proposal.risk ?? remedy.risk),
    blastRadius: [
      ...commonBlastRadius(cause, facts, operations),
      ...proposal.blastRadius,
      ...ownerNotes(operations, facts),
    ],
    routes: cause.routes,
    lifetime: proposal.lifetime,
    operations,
    createdAt: now,
    expiresAt: new Date(Date.parse(now) + approvalTimeout * 1000).toISOString(),
  };
  return { ...plan, hash: hashOf(plan) };
}

const order: readonly Risk[] = ['low', 'medium', 'high'];
const higher = (one: Risk, other: Risk): Risk =>
  order.indexOf(one) >= order.indexOf(other) ? one : other;
