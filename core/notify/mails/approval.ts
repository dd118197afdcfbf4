import { remedyTitle } from '../../messages/names.ts';
import { render, say } from '../../messages/render.ts';
import { doubtLines } from '../../messages/telling/doubts.ts';
import { minuteText } from '../../messages/telling/times.ts';
import { routesLines, trafficLines } from '../../messages/telling/traffic.ts';
import { causeIn } from '../../model/planned-causes.ts';
import { type Diagnosis } from '../../model/diagnosis.ts';
import type { Incident } from '../../model/incident.ts';
import type { Plan } from '../../model/plan.ts';
import type { Rejection } from '../../model/rejection.ts';
import { commandsOf, undoCommandsOf } from '../../remedies/commands.ts';
import { executionLink, stateMachineLink } from '../console.ts';
import type { Message } from '../notify.ts';
import {
  apiOf,
  causeHeading,
  causeLine,
  changesSection,
  commandLines,
  failureSection,
  items,
  section,
  unrelatedSection,
  whatHappened,
} from './sections.ts';
import { whyAsked } from './why-asked.ts';

/** What a question is about. */
export interface Asked {
  readonly incident: Incident;
  readonly plan: Plan;
  readonly diagnosis: Diagnosis;
  readonly deadline: Date;
  /** That the same plan was rejected before; absent where it was not. */
  readonly rejected?: Rejection | undefined;
  /** The ARN of the state machine that takes the answer. */
  readonly decisionStateMachine: string;
}

/**
 * Asks for approval of a plan. Everything that a person decides by comes first, on one screen: risk, deadline, API, what fails, the
 * cause with its doubts, and how to answer. Evidence and commands follow.
 */
export function approvalMail(asked: Asked): Message {
  const { incident, plan, diagnosis, deadline } = asked;
  const remedy = remedyTitle(plan.remedy);
  const cause = causeIn(diagnosis, plan.cause);
  return {
    subject: say('incident.subject-approval', { risk: plan.risk, remedy, api: apiOf(incident) }),
    lines: [
      say('incident.approval-first', {
        risk: plan.risk,
        lifetime: say(`report.lifetime-${plan.lifetime}`),
        deadline: minuteText(deadline.toISOString()),
      }),
      ...whyAsked(incident).map((reason) =>
        say('incident.asked-because', { reason: render(reason) }),
      ),
      ...(asked.rejected ? [rejectedLine(asked.rejected)] : []),
      whatHappened(incident),
      ...trafficLines(diagnosis),
      ...routesLines(diagnosis),
      ...section(say('incident.heading-plan', { remedy }), items(plan.blastRadius)),
      ...(cause
        ? section(causeHeading(cause), [
            causeLine(cause),
            ...doubtLines(diagnosis, cause).map((line) => `- ${line}`),
          ])
        : []),
      ...answerSection(asked),
      ...(cause ? section(say('incident.heading-evidence'), items(cause.evidenceFor)) : []),
      ...failureSection(diagnosis),
      ...unrelatedSection(diagnosis),
      ...changesSection(diagnosis),
      ...section(say('incident.heading-commands'), commandLines(commandsOf(plan))),
      ...section(say('incident.heading-undo'), commandLines(undoCommandsOf(plan))),
      ...shellSection(asked),
      say('incident.plan-hash', { hash: plan.hash }),
    ],
  };
}

const rejectedLine = ({ by, at, reason = 'none' }: Rejection): string =>
  say('incident.rejected-before', { by, at: minuteText(at), reason });

const inputOf = ({ incident, plan }: Asked, answer: 'approve' | 'reject'): string =>
  JSON.stringify({
    incidentId: incident.id,
    planHash: plan.hash,
    answer,
    by: say('incident.your-name'),
  });

const answerSection = (asked: Asked): string[] => {
  const { incident, deadline, decisionStateMachine } = asked;
  const { region } = incident.target;
  return section(say('incident.heading-answer', { deadline: minuteText(deadline.toISOString()) }), [
    say('incident.answer-console'),
    `  ${stateMachineLink(region, decisionStateMachine)}`,
    say('incident.answer-reject'),
    `  ${inputOf(asked, 'reject')}`,
    say('incident.answer-approve'),
    `  ${inputOf(asked, 'approve')}`,
    say('incident.answer-note'),
    ...(incident.executionArn === undefined ? [] : [executionLink(region, incident.executionArn)]),
  ]);
};

const shellSection = (asked: Asked): string[] => {
  const { incident, decisionStateMachine } = asked;
  const start = (answer: 'approve' | 'reject') =>
    `  aws stepfunctions start-execution --region ${incident.target.region} --state-machine-arn ${decisionStateMachine} --input '${inputOf(asked, answer)}'`;
  return section(say('incident.answer-cli'), [
    say('incident.answer-reject'),
    start('reject'),
    say('incident.answer-approve'),
    start('approve'),
    '',
  ]);
};
