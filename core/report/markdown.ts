import { causeTitle, remedyTitle, sureText } from '../messages/names.ts';
import { render, say } from '../messages/render.ts';
import type { Cause, Diagnosis } from '../model/diagnosis.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Attempt, Report } from '../model/report.ts';
import { ruledOutLines } from '../messages/telling/doubts.ts';
import { failureLines } from '../messages/telling/failures.ts';
import { routesLines, trafficLines } from '../messages/telling/traffic.ts';
import { undoCommandsFor } from '../changes/undo-commands.ts';
import { nextOf } from './next.ts';
import { commandsOf, undoCommandsOf } from '../remedies/commands.ts';
import { diffOf } from './diff.ts';
import { block, code, plain } from './markdown-text.ts';
import { outcomeText, summaryOf, titleOf } from './summary.ts';
import { percentText, timeText } from './times.ts';

type Plan = NonNullable<Attempt['plan']>;

/** The report as Markdown, for tickets and chats. Every text from outside is escaped or fenced. */
export function renderMarkdown(report: Report): string {
  const { incident, attempts, reasons, onDemand } = report;
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

function diagnosisOf(diagnosis: Diagnosis): string[] {
  const { causes, unrelated, notChecked, requests, share } = diagnosis;
  const traffic = trafficLines(diagnosis);
  return [
    `### ${plain(say('report.diagnosis'))}`,
    plain(
      [
        say(`report.verdict-${diagnosis.verdict}`),
        ...(traffic.length > 0
          ? traffic
          : [
              `${say('report.share')}: ${percentText(share)}. ${say('report.requests')}: ${requests}.`,
            ]),
        ...routesLines(diagnosis),
      ].join(' '),
    ),
    ...causes.flatMap(causeOf),
    ...heading(
      say('report.failure-groups'),
      diagnosis.failureGroups.map((group) => plain(failureLines(group, diagnosis).join(' '))),
    ),
    ...(causes.length === 0
      ? heading(say('report.ruled-out'), ruledOutLines(diagnosis).map(plain))
      : []),
    ...(unrelated.length > 0
      ? [
          `#### ${plain(say('report.unrelated'))}`,
          list(
            unrelated.map(({ check, subject }) => `${plain(causeTitle(check))} (${code(subject)})`),
          ),
        ]
      : []),
    ...(notChecked.length > 0
      ? [
          `#### ${plain(say('report.not-checked'))}`,
          list(
            notChecked.map(
              ({ check, gap }) =>
                `${plain(causeTitle(check))}: ${code(gap.what)} ${plain(gap.because)}`,
            ),
          ),
        ]
      : []),
  ];
}

const causeOf = (cause: Cause, index: number): string[] => [
  `#### ${index + 1}\\. ${plain(causeTitle(cause.check))} (${plain(sureText(cause))})`,
  code(cause.subject),
  ...statements(say('report.for'), cause.evidenceFor, 5),
  ...statements(say('report.against'), cause.evidenceAgainst, 5),
];

const planOf = (plan: Plan, applied: boolean): string[] => [
  `### ${plain(
    say(applied ? 'report.plan' : 'report.plan-not-applied', { remedy: remedyTitle(plan.remedy) }),
  )}`,
  list([
    plain(`${say('report.risk')}: ${say(`report.risk-${plan.risk}`)}`),
    plain(`${say('report.lifetime')}: ${say(`report.lifetime-${plan.lifetime}`)}`),
    `${plain(say('report.hash'))}: ${code(plan.hash)}`,
  ]),
  ...statements(say('report.blast-radius'), plan.blastRadius, 4),
  `#### ${plain(say('report.commands'))}`,
  block(commandsOf(plan), 'sh'),
  `#### ${plain(say('report.undo'))}`,
  block(undoCommandsOf(plan), 'sh'),
];

const changesOf = (changes: Attempt['changes'], region: string): string[] => [
  `### ${plain(say('report.changes'))}`,
  ...changes.flatMap(({ call, status, before, after }) => [
    `${code(`${call.service}:${call.action}`)} ${plain(say(`report.status-${status}`))}`,
    block(
      diffOf(before, after).map(
        ({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]} ${text}`,
      ),
      'diff',
    ),
  ]),
  ...stillInPlace(undoCommandsFor(changes, region)),
];

const stillInPlace = (commands: readonly string[]): string[] =>
  commands.length === 0
    ? []
    : [`#### ${plain(say('report.still-in-place'))}`, block(commands, 'sh')];

const heading = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`#### ${plain(title)}`, list(lines)];

const statements = (title: string, items: readonly Evidence[], level: number): string[] =>
  items.length === 0
    ? []
    : [`${'#'.repeat(level)} ${plain(title)}`, list(items.map((item) => plain(render(item))))];

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
