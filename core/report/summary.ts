import { causeTitle, remedyTitle } from '../messages/names.ts';
import { say } from '../messages/render.ts';
import { type Cause } from '../model/cause.ts';
import { causeIn } from '../model/planned-causes.ts';
import type { Report } from '../model/report.ts';
import { recoveredAt } from './recovery.ts';
import { clockText, durationText, timeText } from './times.ts';

export const apiOf = ({ incident }: Report): string =>
  `${incident.target.apiName}/${incident.target.stage}`;

export const outcomeOf = ({ incident }: Report) => incident.outcome ?? 'open';

/** What a report is called, and how it ended, in a word: a diagnosis that a person asked for is not an incident. */
export const titleOf = (report: Report): string =>
  say(report.onDemand ? 'report.title-asked' : 'report.title', { api: apiOf(report) });
export const outcomeText = (report: Report): string =>
  say(`report.${report.onDemand ? 'asked' : 'outcome'}-${outcomeOf(report)}`);

/** The cause that the last remedy was for, or the best explanation where there was none. */
export function causeOf({ attempts }: Report): Cause | undefined {
  const last = attempts.findLast(({ diagnosis }) => diagnosis.causes.length > 0);
  const planned = last?.plan && causeIn(last.diagnosis, last.plan.cause);
  return planned ?? last?.diagnosis.causes[0];
}

/** When the symptom began: the first bad minute that a diagnosis found, or else the alarm. */
export const sinceOf = ({ incident, attempts }: Report): string =>
  attempts.find(({ diagnosis }) => diagnosis.since)?.diagnosis.since ?? incident.alarm.at;

/** The causes that the incident was about, in the order in which they were dealt with: those of changes that helped, and the last. */
function causeTitles(report: Report): string[] {
  const fixed = report.attempts
    .slice(0, -1)
    .filter(({ plan, verification }) => plan && verification?.helped)
    .map(({ plan }) => plan?.cause.check ?? '');
  const last = causeOf(report)?.check;
  const checks = [...new Set([...fixed, ...(last === undefined ? [] : [last])])];
  return checks.map(causeTitle);
}

/** One sentence that names the causes; none where there are none. */
function causeSentence(report: Report): string[] {
  const cause = causeOf(report);
  if (cause?.role === 'hides')
    return [say('report.summary-hidden', { title: causeTitle(cause.check) })];
  const titles = causeTitles(report);
  const [title = ''] = titles;
  if (titles.length < 2) return titles.length === 0 ? [] : [say('report.summary-cause', { title })];
  return [say('report.summary-causes', { titles: titles.join('; ') })];
}

/** What was changed, by whom, and whether it stayed; a sentence for each change. */
function doneSentences({ attempts }: Report): string[] {
  return attempts
    .filter(({ changes }) => changes.some(({ status }) => status !== 'refused'))
    .map(({ plan, decision, changes }) =>
      say(
        changes.every(({ status }) => status === 'undone' || status === 'refused')
          ? 'report.summary-undone'
          : 'report.summary-changed',
        { title: remedyTitle(plan?.remedy ?? '-'), by: decision?.by ?? 'none' },
      ),
    );
}

/** What happened, since when, for how long and how it ended, in one or two sentences. */
export function summaryOf(report: Report): string {
  const { incident } = report;
  if (report.onDemand) return askedSummary(report);
  const since = sinceOf(report);
  const outcome = outcomeOf(report);
  const end = recoveredAt(report) ?? incident.closedAt;
  return [
    say(`report.symptom-${incident.alarm.symptom}`, {
      api: apiOf(report),
      since: clockText(since),
      date: since.slice(0, 10),
    }),
    ...causeSentence(report),
    ...doneSentences(report),
    say(`report.summary-${outcome}`, {
      duration: end === undefined ? '?' : durationText(since, end),
    }),
  ].join(' ');
}

/** The same where nobody raised an alarm: what was found and what came of it. */
function askedSummary(report: Report): string {
  const { incident, attempts } = report;
  const last = attempts.at(-1);
  return [
    say('report.summary-asked', { api: apiOf(report), at: timeText(incident.openedAt) }),
    ...(last ? [say(`report.verdict-${last.diagnosis.verdict}`)] : []),
    ...causeSentence(report),
    ...doneSentences(report),
    ...(last?.verification ? [say(`report.verified-${last.verification.verdict}`)] : []),
  ].join(' ');
}
