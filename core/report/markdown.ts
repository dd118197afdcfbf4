import { render, say } from '../messages/render.ts';
import { queryCostText } from '../messages/telling/query-cost.ts';
import type { Attempt, Report } from '../model/report.ts';
import { diagnosisOf } from './markdown-diagnosis.ts';
import { changesOf, planOf } from './markdown-plan.ts';
import { block, code, list, plain, statements } from './markdown-text.ts';
import { nextOf } from './next.ts';
import { outcomeText, summaryOf, titleOf } from './summary.ts';
import { timeText } from './times.ts';

/** The report as Markdown, for tickets and chats. Every text from outside is escaped or fenced. */
export function renderMarkdown(report: Report): string {
  const { incident, attempts, reasons, onDemand, queryCost } = report;
  const { target, alarm } = incident;
  return (
    [
      `# ${plain(titleOf(report))}`,
      `**${plain(outcomeText(report))}** ${plain(summaryOf(report))}`,
      list([
        `${plain(say('report.incident'))}: ${code(incident.id)}`,
        `${plain(say('report.api'))}: ${code(`${target.apiKind} ${target.apiId}`)}`,
        `${plain(say('report.place'))}: ${plain(`${target.account} · ${target.region}`)}`,
        ...(onDemand
          ? []
          : [
              `${plain(say('report.alarm'))}: ${plain(alarm.name)}`,
              `${plain(say('report.alarm-reason'))}: ${plain(alarm.reason)}`,
            ]),
        ...(queryCost
          ? [`${plain(say('report.query-cost'))}: ${plain(queryCostText(queryCost))}`]
          : []),
      ]),
      ...statements(say('report.why'), reasons, 2),
      ...nextPart(report),
      `## ${plain(say('report.timeline'))}`,
      list(incident.timeline.map(({ at, what }) => `${timeText(at)} ${plain(render(what))}`)),
      ...attempts.flatMap((attempt) => attemptOf(attempt, attempts.length === 1, target.region)),
    ].join('\n\n') + '\n'
  );
}

function nextPart(report: Report): string[] {
  const next = nextOf(report);
  if (!next) return [];
  return [
    `## ${plain(say('report.what-to-do'))}`,
    plain(next.text),
    ...(next.commands.length > 0 ? [block(next.commands, 'sh')] : []),
  ];
}

function attemptOf(attempt: Attempt, only: boolean, region: string): string[] {
  const { diagnosis, plan, decision, changes, verification } = attempt;
  return [
    `## ${plain(only ? say('report.found-and-done') : say('report.attempt', { number: attempt.number }))}`,
    ...diagnosisOf(diagnosis),
    ...(plan ? planOf(plan, changes.length > 0) : []),
    ...(decision
      ? [
          `### ${plain(say('report.decision'))}`,
          plain(
            `${say(`report.answer-${decision.answer}`, { by: decision.by })} ${timeText(decision.at)} ${decision.reason ?? ''}`,
          ),
        ]
      : []),
    ...(changes.length > 0 ? changesOf(changes, region) : []),
    ...(verification
      ? [
          `### ${plain(say('report.verification'))}`,
          plain(
            `${say(`report.verified-${verification.verdict}`)} ${say(`report.recheck-${verification.recheck.verdict}`)}`,
          ),
          ...statements(say('report.reasons'), verification.reasons, 4),
        ]
      : []),
  ];
}
