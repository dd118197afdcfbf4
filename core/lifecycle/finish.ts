import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Environment } from '../aws/environment.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Outcome } from '../model/incident.ts';
import { once } from '../model/once.ts';
import type { Report } from '../model/report.ts';
import { documents } from '../store/documents.ts';
import { giveBack } from '../store/lock.ts';
import { tell } from '../notify/notify.ts';
import { record } from '../store/record.ts';
import { recoveredAt } from '../report/recovery.ts';
import { objectLink } from '../notify/console.ts';
import { farewellMail } from '../notify/mails/farewell.ts';

/** How an incident ends. */
export interface Ending {
  readonly incidentId: string;
  readonly attempt: number;
  readonly outcome: Outcome;
  readonly reasons: readonly Evidence[];
}

/** What the workflow learns of the end. */
export interface Ended {
  readonly outcome: Outcome;
  /** The key of the HTML report. */
  readonly report: string;
}

/** What makes reports. */
export const loadReport = once(async () => {
  const { buildReport } = await import('../report/build.ts');
  const { writeReport } = await import('../report/write.ts');
  return { buildReport, writeReport };
});

/**
 * Ends an incident: closes its record, writes the report, notifies people and releases the lock. Safe to call again after it failed:
 * an incident that was ended before keeps its outcome, and people are notified last.
 * @throws Error where the report cannot be made; the workflow tries again, and then {@link endWithoutReport}
 */
export async function finish(environment: Environment, ending: Ending): Promise<Ended> {
  const { incidentId, attempt, reasons } = ending;
  await record(environment).close(incidentId, ending.outcome);
  const incident = await record(environment).get(incidentId);
  const { target, outcome = ending.outcome } = incident;
  // Loaded here, so that an incident is closed even where what makes its report cannot be loaded.
  const { buildReport, writeReport } = await loadReport();
  const report = await buildReport(environment, incident, attempt, reasons);
  const key = await writeReport(documents(environment), report);
  measure(environment, report, outcome);
  const link = objectLink(target.region, environment.settings.bucket, key);
  const told = await tell(environment, farewellMail(report, outcome, link), incidentId);
  if (!told) await writeTimelineAgain(environment, report);
  await giveBack(environment, target, incidentId);
  return { outcome, report: key };
}

/** Puts the message that was lost into the report, too. The report that is there stands where that fails. */
async function writeTimelineAgain(environment: Environment, report: Report): Promise<void> {
  const { incident } = report;
  try {
    const { timeline } = await record(environment).get(incident.id);
    const { writeReport } = await loadReport();
    await writeReport(documents(environment), { ...report, incident: { ...incident, timeline } });
  } catch (error) {
    environment.logger.error('The report lacks the end of its timeline', error as Error);
  }
}

function measure({ metrics }: Environment, report: Report, outcome: Outcome): void {
  metrics.addDimension('outcome', outcome);
  metrics.addMetric('Incidents', MetricUnit.Count, 1);
  const end = recoveredAt(report);
  if (outcome !== 'recovered' || end === undefined) return;
  const seconds = (Date.parse(end) - Date.parse(report.incident.alarm.at)) / 1000;
  metrics.addMetric('TimeToRecover', MetricUnit.Seconds, Math.max(0, seconds));
}
