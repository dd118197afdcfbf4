import { remedyTitle } from '../../messages/names.ts';
import { say } from '../../messages/render.ts';
import type { Attempt, Report } from '../../model/report.ts';
import { stands } from '../../changes/standing.ts';
import { undoCommandsFor } from '../../changes/undo-commands.ts';
import { changeLine } from './change-line.ts';
import { commandLines, section } from './sections.ts';

/** What was changed, by whom, what became of it, and how to undo what is in place. Nothing where nothing was changed. */
export function doneSection({ attempts, incident }: Report): string[] {
  const made = attempts.filter(({ changes }) => changes.length > 0);
  const standing = made.flatMap(({ changes }) => changes).filter(stands);
  const undo = made
    .toReversed()
    .flatMap(({ changes }) => undoCommandsFor(changes, incident.target.region));
  return [
    ...section(say('incident.heading-done'), made.flatMap(changesOf)),
    ...(standing.length > 0
      ? [say('incident.still-applied', { changes: standing.length }), ...commandLines(undo)]
      : []),
  ];
}

const changesOf = ({ plan, decision, changes }: Attempt): string[] => [
  `${remedyTitle(plan?.remedy ?? '-')}. ${
    decision
      ? say(`report.answer-${decision.answer}`, { by: decision.by })
      : say('incident.changed-automatically')
  }`,
  ...changes.map(changeLine),
];
