import { remedyTitle } from '../../messages/names.ts';
import { catalogueOf, say } from '../../messages/render.ts';
import {
  doubtLines,
  notCheckedLines,
  probeLines,
  readInPartLines,
  ruledOutLines,
} from '../../messages/telling/doubts.ts';
import { overLines } from '../../messages/telling/over.ts';
import { routesLines, trafficLines } from '../../messages/telling/traffic.ts';
import { causeIn } from '../../model/planned-causes.ts';
import { type Diagnosis } from '../../model/diagnosis.ts';
import type { Outcome } from '../../model/incident.ts';
import type { Attempt, Report } from '../../model/report.ts';
import { commandsOf, undoCommandsOf } from '../../remedies/commands.ts';
import { executionLogGroup, logCommands } from '../../remedies/log-commands.ts';
import { logGroupLink } from '../console.ts';
import type { Message } from '../notify.ts';
import { doneSection } from './done.ts';
import {
  apiOf,
  causeHeading,
  causeLine,
  commandLines,
  failureSection,
  items,
  section,
  unrelatedSection,
  whatHappened,
} from './sections.ts';

/** Says how an incident ended. What a person has to act upon holds all that is known; the report has the rest. @param link of the report */
export function farewellMail(report: Report, outcome: Outcome, link: string): Message {
  const { incident, attempts, reasons } = report;
  const last = attempts.at(-1);
  const closing = `incident.closed-${outcome}` as const;
  const isMoot = reasons.some(({ code }) => moot.has(code));
  return {
    subject: say(`incident.subject-${outcome}`, { api: apiOf(incident) }),
    lines: [
      whatHappened(incident),
      say(closing),
      ...items(reasons.filter(({ code }) => code !== closing)),
      ...(last
        ? [...seen(last.diagnosis), ...causeSection(last, isMoot ? null : outcome, report)]
        : []),
      ...overSection(report),
      ...doneSection(report),
      ...(last && outcome === 'escalated' ? handOver(report, last, isMoot) : []),
      ...(last ? unrelatedSection(last.diagnosis) : []),
      ...section(say('incident.report-at'), [link]),
    ],
  };
}

/** Reasons for which what would fix the cause is not to be done: what it is about is gone, or is so on purpose. */
const moot: ReadonlySet<string> = new Set(['workflow.target-gone', 'brakes.opposed']);

const seen = (diagnosis: Diagnosis): string[] =>
  diagnosis.verdict === 'healthy'
    ? []
    : [
        ...trafficLines(diagnosis),
        ...routesLines(diagnosis),
        ...(diagnosis.hop === null
          ? []
          : [`${say('report.hop')}: ${say(`report.hop-${diagnosis.hop}`)}`]),
      ];

/** What a symptom was that ended without a change. */
function overSection({ attempts }: Report): string[] {
  const over = attempts.findLast(({ diagnosis }) => diagnosis.over)?.diagnosis.over;
  return over ? section(say('incident.heading-over'), overLines(over)) : [];
}

/** The cause that the last plan was for, or else the best explanation. @param outcome null: what to do about it is not said */
function causeSection(
  { diagnosis, plan }: Attempt,
  outcome: Outcome | null,
  { incident }: Report,
): string[] {
  const cause = (plan && causeIn(diagnosis, plan.cause)) ?? diagnosis.causes[0];
  if (!cause) return [];
  const advice = catalogueOf().checks[cause.check]?.advice;
  return [
    ...section(causeHeading(cause), [
      causeLine(cause),
      ...items(cause.evidenceFor),
      ...doubtLines(diagnosis, cause).map((line) => `- ${line}`),
    ]),
    ...(outcome === 'escalated' && advice !== undefined
      ? section(say('incident.heading-advice'), [
          advice,
          ...commandLines(commandsOf(cause.advised ?? [], incident.target.region)),
        ])
      : []),
  ];
}

/** What a person needs in order to go on: what failed, what it is not, the plan that was not applied, and where to look. */
function handOver(
  { incident }: Report,
  { diagnosis, plan, changes }: Attempt,
  isMoot: boolean,
): string[] {
  const { target, alarm } = incident;
  return [
    ...failureSection(diagnosis),
    ...(plan && !isMoot && changes.length === 0
      ? [
          ...section(say('incident.heading-not-applied', { remedy: remedyTitle(plan.remedy) }), [
            `${say('report.risk')}: ${say(`report.risk-${plan.risk}`)}`,
            ...items(plan.blastRadius),
            ...commandLines(commandsOf(plan)),
          ]),
          ...section(say('incident.heading-undo'), commandLines(undoCommandsOf(plan))),
        ]
      : []),
    ...(diagnosis.causes.length === 0 && diagnosis.verdict !== 'healthy'
      ? [
          ...section(say('incident.heading-ruled-out'), ruledOutLines(diagnosis)),
          ...section(say('incident.heading-not-checked'), [
            ...notCheckedLines(diagnosis),
            ...readInPartLines(diagnosis),
            ...probeLines(diagnosis),
          ]),
          ...section(say('incident.heading-next'), nextLines(target, diagnosis.since ?? alarm.at)),
        ]
      : []),
  ];
}

const nextLines = (target: Report['incident']['target'], since: string): string[] => {
  const commands = logCommands(target, since);
  return commands.length === 0
    ? []
    : [
        say('incident.next-logs'),
        ...commandLines(commands),
        `  ${logGroupLink(target.region, executionLogGroup(target))}`,
      ];
};
