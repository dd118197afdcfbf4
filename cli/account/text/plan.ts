import { catalogueOf, render, say } from '../../../core/messages/render.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { commandsOf, undoCommandsOf } from '../../../core/remedies/commands.ts';
import { colours } from '../../colours.ts';
import { wrapped } from '../../story/wrap.ts';

/** A plan for a person who is to agree to it. Commands stay whole, so that they can be copied. */
export function planText(plan: Plan): string {
  const texts = catalogueOf().remedies[plan.remedy];
  const prose = [
    `${colours.bold(texts?.title ?? plan.remedy)} ${colours.dim(`· ${plan.remedy}`)}`,
    ...(texts ? [texts.explanation] : []),
    `${say('report.risk')}: ${say(`report.risk-${plan.risk}`)}. ${say('report.lifetime')}: ${say(`report.lifetime-${plan.lifetime}`)}.`,
    ...plan.blastRadius.map((evidence) => `· ${render(evidence)}`),
  ];
  const undo = undoCommandsOf(plan);
  return [
    ...prose.map((line) => wrapped(line)),
    '',
    say('account.commands'),
    ...commandsOf(plan).map((command) => `  ${colours.green(command)}`),
    say(undo.length > 0 ? 'account.undo-commands' : 'account.no-undo'),
    ...undo.map((command) => `  ${colours.dim(command)}`),
  ].join('\n');
}
