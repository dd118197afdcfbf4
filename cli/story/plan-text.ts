import { catalogueOf, render, say } from '../../core/messages/render.ts';
import type { Plan } from '../../core/model/plan.ts';
import { commandsOf } from '../../core/remedies/commands.ts';
import { colours } from '../colours.ts';

/** A plan for the terminal: the commands, how they are taken back, the risk and whom they touch. */
export function planText(plan: Plan): string {
  const title = catalogueOf().remedies[plan.remedy]?.title ?? plan.remedy;
  const lines = [
    `${colours.bold(plan.remedy)} · ${title}`,
    say('story.plan', { risk: plan.risk, lifetime: plan.lifetime, hash: plan.hash.slice(0, 12) }),
    ...plan.blastRadius.map((evidence) => `· ${render(evidence)}`),
    ...commandsOf(plan.operations).map((command) => colours.green(`$ ${command}`)),
    say('story.undo'),
    ...commandsOf(plan.operations.flatMap(({ undo }) => undo)).map((command) =>
      colours.dim(`$ ${command}`),
    ),
  ];
  return lines.join('\n');
}

export const decisionText = (attempt: number): string => say('story.asked', { attempt });
