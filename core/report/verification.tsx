import { say } from '../messages/render.ts';
import type { Verification } from '../model/verification.ts';
import { Time, Statements } from './parts.tsx';

/** Whether it helped. */
export const VerificationPart = ({ verification }: { verification: Verification }) => (
  <section>
    <h3>{say('report.verification')}</h3>
    <p>
      {say(`report.verified-${verification.verdict}`)} <Time at={verification.at} />
    </p>
    <p>{say(`report.recheck-${verification.recheck.verdict}`)}</p>
    <Statements title={say('report.reasons')} items={verification.reasons} />
  </section>
);
