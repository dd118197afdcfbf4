import { undoCommandsFor } from '../changes/undo-commands.ts';
import { remedyTitle } from '../messages/names.ts';
import { catalogueOf, say } from '../messages/render.ts';
import type { Change } from '../model/change-record.ts';
import type { Decision } from '../model/decision.ts';
import type { Plan } from '../model/plan.ts';
import type { Verification } from '../model/verification.ts';
import { commandsOf, undoCommandsOf } from '../remedies/commands.ts';
import { routesText } from './diagnosis.tsx';
import { diffOf } from './diff.ts';
import { Commands, Pairs, Statements, Time } from './parts.tsx';

/** What was to be done, how to undo it, and what it affects. */
export function PlanPart({ plan, applied }: { plan: Plan; applied: boolean }) {
  const texts = catalogueOf().remedies[plan.remedy];
  const undo = undoCommandsOf(plan);
  return (
    <section>
      <h3>
        {say(applied ? 'report.plan' : 'report.plan-not-applied', {
          remedy: remedyTitle(plan.remedy),
        })}
      </h3>
      {texts && <p>{texts.explanation}</p>}
      <Pairs
        pairs={[
          [say('report.risk'), say(`report.risk-${plan.risk}`)],
          [say('report.lifetime'), say(`report.lifetime-${plan.lifetime}`)],
          [say('report.routes'), routesText(plan.routes)],
          [say('report.hash'), <code>{plan.hash}</code>],
        ]}
      />
      <Statements title={say('report.blast-radius')} items={plan.blastRadius} />
      <h4>{say('report.commands')}</h4>
      <Commands lines={commandsOf(plan)} />
      <h4>{say('report.undo')}</h4>
      {undo.length > 0 ? <Commands lines={undo} /> : <p>{say('report.no-undo')}</p>}
    </section>
  );
}

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

/** What was changed: each call with the state before and after it. */
export const ChangesPart = ({
  changes,
  region,
}: {
  changes: readonly Change[];
  region: string;
}) => (
  <section>
    <h3>{say('report.changes')}</h3>
    {changes.map((change) => (
      <article>
        <h4>
          <code>{`${change.call.service}:${change.call.action}`}</code>{' '}
          <small>{say(`report.status-${change.status}`)}</small>
        </h4>
        <p>
          <Time at={change.at} />
          {change.requestId === undefined
            ? ''
            : ` · ${say('report.request-id', { id: change.requestId })}`}
        </p>
        <pre tabIndex={0} class="diff" aria-label={say('report.diff-label')}>
          {diffOf(change.before, change.after).map(({ kind, text }) => (
            <span class={kind}>{`${signs[kind]} ${text}\n`}</span>
          ))}
        </pre>
      </article>
    ))}
    <StillInPlace commands={undoCommandsFor(changes, region)} />
  </section>
);

const StillInPlace = ({ commands }: { commands: readonly string[] }) =>
  commands.length === 0 ? null : (
    <>
      <h4>{say('report.still-in-place')}</h4>
      <Commands lines={commands} />
    </>
  );

export const signs = { same: ' ', removed: '-', added: '+' } as const;

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
