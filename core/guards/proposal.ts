import type { Diagnosis } from '../model/diagnosis.ts';
import type { Plan } from '../model/plan.ts';
import { causeIn } from '../model/planned-causes.ts';
import { shortHash } from '../remedies/hash.ts';
import { nameOf } from '../remedies/operations.ts';

/**
 * What a plan proposes, in one word that is the same for every incident and time: the same calls for the same cause of the same
 * stage. Figures that the traffic of the time gives do not make it another.
 */
export const proposalOf = ({ target, cause, also = [], remedy, operations }: Plan): string =>
  shortHash(
    target.account,
    target.region,
    target.apiId,
    target.stage,
    cause.check,
    ...[cause.subject, ...also].toSorted(),
    remedy,
    ...operations.map(nameOf),
  );

/** What a plan rests on, in one word: whoever said no to it might say something else where this is another. */
export const groundsOf = (plan: Plan, diagnosis: Diagnosis): string =>
  shortHash(
    diagnosis.symptom,
    plan.risk,
    causeIn(diagnosis, plan.cause)?.confidence ?? '',
    ...diagnosis.causes.map(({ check, subject }) => `${check} ${subject}`).toSorted(),
  );
