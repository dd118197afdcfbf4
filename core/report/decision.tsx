import { say } from '../messages/render.ts';
import type { Decision } from '../model/decision.ts';
import { Time } from './parts.tsx';

/** Who answered what, and when. */
export const DecisionPart = ({ decision }: { decision: Decision }) => (
  <section>
    <h3>{say('report.decision')}</h3>
    <p>
      {say(`report.answer-${decision.answer}`, { by: decision.by })} <Time at={decision.at} />
      {decision.reason === undefined
        ? ''
        : ` ${say('report.answer-reason', { reason: decision.reason })}`}
    </p>
  </section>
);
