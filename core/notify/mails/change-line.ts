import { changedResource } from '../../changes/changed-resource.ts';
import { say } from '../../messages/render.ts';
import { minuteText } from '../../messages/telling/times.ts';
import type { Change } from '../../model/change-record.ts';

/** A change as a line of a mail. What no command undoes is named so that it can be found. */
export function changeLine(change: Change): string {
  const { call, status, at, undo } = change;
  const isGone = status === 'undone' || status === 'refused';
  const isUndoneByCommand = status === 'applied' && undo.length > 0;
  const which = isGone || isUndoneByCommand ? '' : ` (${changedResource(change)})`;
  return `- ${minuteText(at)} UTC ${call.service}:${call.action}${which}: ${say(`report.status-${status}`)}`;
}
