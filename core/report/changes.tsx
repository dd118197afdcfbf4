import { changedResource } from '../changes/changed-resource.ts';
import { undoCommandsFor } from '../changes/undo-commands.ts';
import { say } from '../messages/render.ts';
import type { Change } from '../model/change-record.ts';
import { diffOf } from './diff.ts';
import { Commands, Time } from './parts.tsx';

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
          <Time at={change.at} /> · {changedResource(change)}
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

/** How a diff marks its lines. */
export const signs = { same: ' ', removed: '-', added: '+' } as const;
