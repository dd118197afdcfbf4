import type { Messages } from '../../types.ts';

/** Messages to people. */
export default {
  'subject-unresolved': '[Gateway Medic] {alarm}: which API?',
  unresolved: 'Alarm {alarm} fired at {at}, and the affected API could not be determined:',
  'subject-approval': '[Gateway Medic] Approve? {remedy}: {api}',
  'subject-recovered': '[Gateway Medic] Recovered: {api}',
  'subject-healthy': '[Gateway Medic] Healthy again: {api}',
  'subject-escalated': '[Gateway Medic] Action required: {api}',
  'subject-no-report': '[Gateway Medic] Incident {incident} ended without a report',
  'no-report':
    'Incident {incident} ended ({outcome}), but its report could not be written. Its documents are in bucket {bucket}, under incidents/{incident}/.',
  'in-journal':
    '{changes, plural, =-1 {Changes} one {One change} other {# changes}} may still be in place. Table {journal} keeps the previous values under INCIDENT#{incident}.',
  'what-happened': '{api} ({apiId}, {region}, account {account}): alarm {alarm} fired at {at}.',
  'heading-cause': 'CAUSE',
  'heading-plan': 'PLAN: {remedy}',
  'plan-facts': 'Risk {risk}, {lifetime}. Plan hash {hash}',
  'heading-undo': 'TO UNDO',
  'heading-answer': 'RESPOND BY {deadline}',
  'answer-console':
    'In the console, start an execution of the decision state machine with this input:',
  'answer-cli': 'Or from a shell:',
  'answer-reject': 'To reject it:',
  'answer-note':
    'An answer is valid once, for exactly this plan. Without an answer, nothing is changed and the incident is escalated.',
  'your-name': 'your name',
  'still-applied':
    '{changes, plural, one {One change is} other {# changes are}} still in place. The report shows how to undo {changes, plural, one {it} other {them}}.',
  'report-at': 'Report:',
} satisfies Messages;
