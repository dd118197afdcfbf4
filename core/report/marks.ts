import { say } from '../messages/render.ts';
import type { Report } from '../model/report.ts';
import type { Mark } from './chart-marks.ts';
import { recoveredAt } from './recovery.ts';

/** What the charts mark: the alarm, every change and its undoing, and the recovery. */
export function marksOf(report: Report): Mark[] {
  const { incident, onDemand } = report;
  const recovered = recoveredAt(report);
  const done = incident.timeline.flatMap(({ at, what }): Mark[] => {
    if (what.code === 'incident.applied-changes')
      return [{ at, label: say('report.mark-change'), tone: 'change' }];
    if (what.code === 'incident.undone')
      return [{ at, label: say('report.mark-undo'), tone: 'change' }];
    return [];
  });
  return [
    ...(onDemand
      ? []
      : [{ at: incident.alarm.at, label: say('report.mark-alarm'), tone: 'bad' as const }]),
    ...done,
    ...(recovered === undefined
      ? []
      : [{ at: recovered, label: say('report.mark-recovery'), tone: 'good' as const }]),
  ];
}
