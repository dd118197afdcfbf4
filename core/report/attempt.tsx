import { say } from '../messages/render.ts';
import type { Attempt } from '../model/report.ts';
import { ChangesPart } from './changes.tsx';
import { DecisionPart } from './decision.tsx';
import { DiagnosisPart } from './diagnosis.tsx';
import { PlanPart } from './plan.tsx';
import { VerificationPart } from './verification.tsx';

/** One round: what was found, what was done about it and whether it helped. */
export const AttemptPart = ({ attempt, only }: { attempt: Attempt; only: boolean }) => (
  <section>
    <h2>
      {only ? say('report.found-and-done') : say('report.attempt', { number: attempt.number })}
    </h2>
    <DiagnosisPart diagnosis={attempt.diagnosis} />
    {attempt.plan && <PlanPart plan={attempt.plan} />}
    {attempt.decision && <DecisionPart decision={attempt.decision} />}
    {attempt.changes.length > 0 && <ChangesPart changes={attempt.changes} />}
    {attempt.verification && <VerificationPart verification={attempt.verification} />}
  </section>
);
