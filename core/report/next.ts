import { catalogueOf, say } from '../messages/render.ts';
import type { Report } from '../model/report.ts';
import { commandsOf } from '../remedies/commands.ts';
import { logCommands } from '../remedies/log-commands.ts';
import { causeOf } from './summary.ts';

/** What a person is to do now. */
export interface Next {
  readonly text: string;
  readonly commands: readonly string[];
}

/** What a person is to do about an incident that was escalated, or asked about and not fixed; undefined where nothing is. */
export function nextOf(report: Report): Next | undefined {
  const { incident, attempts } = report;
  const last = attempts.at(-1)?.diagnosis;
  const { outcome } = incident;
  if (!last || last.verdict === 'healthy' || (outcome !== undefined && outcome !== 'escalated'))
    return undefined;
  const cause = last.causes.length > 0 ? causeOf(report) : undefined;
  const advice = cause && catalogueOf().checks[cause.check]?.advice;
  if (advice !== undefined)
    return { text: advice, commands: commandsOf(cause?.advised ?? [], incident.target.region) };
  const commands = logCommands(incident.target, last.since ?? incident.alarm.at);
  return commands.length === 0 ? undefined : { text: say('report.look-at-logs'), commands };
}
