import { causeTitle, sureText } from '../../../core/messages/names.ts';
import { catalogueOf, render, say } from '../../../core/messages/render.ts';
import { doubtLines } from '../../../core/messages/telling/doubts.ts';
import { causeIn } from '../../../core/model/planned-causes.ts';
import { type Diagnosis } from '../../../core/model/diagnosis.ts';
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

/** What a person should know before agreeing to a plan: how sure its cause is, the evidence against it, and what will keep failing. */
export function doubtsText(diagnosis: Diagnosis, plan: Plan): string {
  const cause = causeIn(diagnosis, plan.cause);
  if (!cause) return '';
  const lines = [
    `${causeTitle(cause.check)}: ${sureText(cause)}`,
    ...doubtLines(diagnosis, cause),
  ].map((line) => wrapped(`· ${line}`));
  return `${[colours.bold(say('account.heading-doubts')), ...lines].join('\n')}\n\n`;
}
