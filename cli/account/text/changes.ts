import { changedResource } from '../../../core/changes/changed-resource.ts';
import { isLeftAlone } from '../../../core/changes/standing.ts';
import { say } from '../../../core/messages/render.ts';
import type { Change } from '../../../core/model/change-record.ts';
import { colours } from '../../colours.ts';

const marks = {
  intended: colours.dim('…'),
  applied: colours.green('✓'),
  refused: colours.red('✗'),
  uncertain: colours.red('?'),
  undone: colours.yellow('↶'),
  'skipped-modified': colours.red('!'),
} as const satisfies Record<Change['status'], string>;

/** An entry of the journal as a line. */
export const changeText = (change: Change): string => {
  const { status, call } = change;
  const which = isLeftAlone(change) ? ` (${changedResource(change)})` : '';
  const text = say(`account.change-${status}`, { call: `${call.service}:${call.action}${which}` });
  return `${marks[status]} ${text}`;
};
