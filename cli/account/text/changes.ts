import { say } from '../../../core/messages/render.ts';
import type { Change } from '../../../core/model/change-record.ts';
import { colours } from '../../colours.ts';

const marks = {
  intended: colours.dim('…'),
  applied: colours.green('✓'),
  undone: colours.yellow('↶'),
  'skipped-modified': colours.red('!'),
} as const satisfies Record<Change['status'], string>;

/** An entry of the journal as a line. */
export const changeText = ({ status, call }: Change): string =>
  `${marks[status]} ${say(`account.change-${status}`, { call: `${call.service}:${call.action}` })}`;
