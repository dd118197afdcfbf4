import { remedyTitle } from '../../messages/names.ts';
import { render, say } from '../../messages/render.ts';
import { redactEvidence } from '../../model/redaction.ts';
import { minuteText } from '../../messages/telling/times.ts';
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

const changesOf = ({ plan, decision, changes, verification }: Attempt): string[] => [
  `${remedyTitle(plan?.remedy ?? '-')}. ${
    decision
      ? say(`report.answer-${decision.answer}`, { by: decision.by })
      : say('incident.changed-automatically')
  }`,
  ...changes.map(changeLine),
  ...whatCameOfIt(verification).map((line) => `  ${line}`),
];

/** What was seen of a change that did not bring the API back, and when. */
function whatCameOfIt(verification: Attempt['verification']): string[] {
  if (!verification || good.has(verification.verdict)) return [];
  const what = verification.reasons.map((reason) => render(redactEvidence(reason))).join(' ');
  return [say('incident.seen-since', { at: minuteText(verification.at), what })];
}

const good: ReadonlySet<string> = new Set(['recovered', 'watching']);
