import { remedyTitle } from '../messages/names.ts';
import { say } from '../messages/render.ts';
import type { Attempt } from '../model/report.ts';
import { commandsOf, undoCommandsOf } from '../remedies/commands.ts';
import { diffOf } from './diff.ts';
import { block, code, list, plain, statements } from './markdown-text.ts';

type Plan = NonNullable<Attempt['plan']>;

/** What was to be done, how to undo it, and what it affects. */
export const planOf = (plan: Plan): string[] => [
  `### ${plain(say('report.plan', { remedy: remedyTitle(plan.remedy) }))}`,
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

/** What was changed: each call with the state before and after it. */
export const changesOf = (changes: Attempt['changes']): string[] => [
  `### ${plain(say('report.changes'))}`,
  ...changes.flatMap(({ call, status, before, after }) => [
    `${code(`${call.service}:${call.action}`)} ${plain(say(`report.status-${status}`))}`,
    block(
      diffOf(before, after).map(
        ({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]} ${text}`,
      ),
      'diff',
    ),
  ]),
];
