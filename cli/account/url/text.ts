import type { FrontCause, FrontFault } from '../../../core/checks/front/faults.ts';
import type { Phase } from '../../../core/checks/front/phase.ts';
import { catalogueOf, render, say, textOf } from '../../../core/messages/render.ts';
import { commandsOf } from '../../../core/remedies/commands.ts';
import { colours } from '../../colours.ts';
import { wrapped } from '../../story/wrap.ts';
import type { UrlExamination } from './examine-url.ts';

const marks = {
  ok: colours.green('✓'),
  bad: colours.red('✗'),
  unknown: colours.yellow('?'),
} as const;

/** What a client meets, a line for each phase, and what is to be done where it does not come through. */
export function urlText({ front, phases, faults, investigation }: UrlExamination, region: string) {
  const { method, host, path } = front.asked;
  return [
    wrapped(colours.bold(say('front.heading', { method, host, path }))),
    ...phases.map((phase) => wrapped(phaseText(phase))),
    ...faults.flatMap((fault) => faultLines(fault, region)),
    ...(investigation === undefined && faults.length === 0
      ? ['', wrapped(say('front.no-target'))]
      : []),
  ].join('\n');
}

const phaseText = ({ phase, state, fact }: Phase): string =>
  `${marks[state]} ${say(`front.phase-${phase}`)}: ${render(fact)}`;

const faultLines = ({ cause, advised }: FrontFault, region: string): string[] => [
  '',
  wrapped(`${colours.bold(textFor(cause, 'title'))} ${colours.dim(`· ${cause}`)}`),
  wrapped(textFor(cause, 'explanation')),
  wrapped(textFor(cause, 'advice')),
  // Commands are copied whole.
  ...(advised.length === 0
    ? []
    : [say('front.heading-commands'), ...commandsOf(advised, region).map((line) => `  ${line}`)]),
];

/** Causes that alarms find, too, have their texts with their check. */
function textFor(cause: FrontCause, part: 'title' | 'explanation' | 'advice'): string {
  const catalogue = catalogueOf();
  return catalogue.checks[cause]?.[part] ?? textOf(`front.${part}-${cause}`, catalogue) ?? cause;
}
