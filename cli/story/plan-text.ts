import { remedyTitle } from '../../core/messages/names.ts';
import { render, say } from '../../core/messages/render.ts';
import type { Plan } from '../../core/model/plan.ts';
import { commandsOf, undoCommandsOf } from '../../core/remedies/commands.ts';
import { colours } from '../colours.ts';
import type { Line } from './wrap.ts';

/** A plan for the terminal: the commands, how to undo them, the risk and what they affect. */
export function planText(plan: Plan): Line[] {
  return [
    `${colours.bold(plan.remedy)} · ${remedyTitle(plan.remedy)}`,
    say('story.plan', { risk: plan.risk, lifetime: plan.lifetime, hash: plan.hash.slice(0, 12) }),
    ...plan.blastRadius.map((evidence) => `· ${render(evidence)}`),
    ...commandsOf(plan).flatMap((command) => commandLines(command, colours.green)),
    say('story.undo'),
    ...undoCommandsOf(plan).flatMap((command) => commandLines(command, colours.dim)),
  ];
}

const columns = 64;

/** A command over several lines, as a shell takes it: broken before options only, so that it can be copied. */
function commandLines(command: string, paint: (text: string) => string): Line[] {
  const [start = '', ...options] = command.split(/ (?=--)/);
  const lines = [`$ ${start}`];
  for (const option of options) {
    const last = lines.at(-1) ?? '';
    if (last.length + option.length < columns) lines[lines.length - 1] = `${last} ${option}`;
    else lines.push(`    ${option}`);
  }
  return lines.map((line, index) => ({
    verbatim: paint(index < lines.length - 1 ? `${line} \\` : line),
  }));
}
