import { say } from '../messages/render.ts';
import type { Report } from '../model/report.ts';
import type { Mark } from './chart-marks.ts';
import { changedAt, recoveredAt } from './recovery.ts';

/** What the charts mark: the alarm, the last change that stayed, and the recovery. */
export function marksOf(report: Report): Mark[] {
  const changed = changedAt(report);
  const recovered = recoveredAt(report);
  return [
    ...(report.onDemand
      ? []
      : [{ at: report.incident.alarm.at, label: say('report.mark-alarm'), tone: 'bad' as const }]),
    ...(changed === undefined
      ? []
      : [{ at: changed, label: say('report.mark-change'), tone: 'change' as const }]),
    ...(recovered === undefined
      ? []
      : [{ at: recovered, label: say('report.mark-recovery'), tone: 'good' as const }]),
  ];
}
