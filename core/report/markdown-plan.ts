import { changedResource } from '../changes/changed-resource.ts';
import { undoCommandsFor } from '../changes/undo-commands.ts';
import { remedyTitle } from '../messages/names.ts';
import { say } from '../messages/render.ts';
import type { Attempt } from '../model/report.ts';
import { commandsOf, undoCommandsOf } from '../remedies/commands.ts';
import { diffOf } from './diff.ts';
import { block, code, list, plain, statements } from './markdown-text.ts';

type Plan = NonNullable<Attempt['plan']>;

/** What was to be done, how to undo it, and what it affects. */
export const planOf = (plan: Plan, applied: boolean): string[] => [
  `### ${plain(
    say(applied ? 'report.plan' : 'report.plan-not-applied', { remedy: remedyTitle(plan.remedy) }),
  )}`,
  list([
    plain(`${say('report.risk')}: ${say(`report.risk-${plan.risk}`)}`),
    plain(`${say('report.lifetime')}: ${say(`report.lifetime-${plan.lifetime}`)}`),
    `${plain(say('report.hash'))}: ${code(plan.hash)}`,
  ]),
  ...statements(say('report.blast-radius'), plan.blastRadius, 4),
  `#### ${plain(say('report.commands'))}`,
  block(commandsOf(plan), 'sh'),
  `#### ${plain(say('report.undo'))}`,
  block(undoCommandsOf(plan), 'sh'),
];

/** What was changed: each call with the state before and after it, and how to undo what is in place. */
export const changesOf = (changes: Attempt['changes'], region: string): string[] => [
  `### ${plain(say('report.changes'))}`,
  ...changes.flatMap((change) => [
    `${code(`${change.call.service}:${change.call.action}`)} ${plain(say(`report.status-${change.status}`))} (${plain(changedResource(change))})`,
    block(
      diffOf(change.before, change.after).map(
        ({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]} ${text}`,
      ),
      'diff',
    ),
  ]),
  ...stillInPlace(undoCommandsFor(changes, region)),
];

const stillInPlace = (commands: readonly string[]): string[] =>
  commands.length === 0
    ? []
    : [`#### ${plain(say('report.still-in-place'))}`, block(commands, 'sh')];
