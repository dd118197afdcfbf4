import type { Messages } from '../../types.ts';

/** Messages to people. */
export default {
  'subject-unresolved': '[Gateway Medic] {alarm}: which API?',
  unresolved: 'Alarm {alarm} fired at {at}, and the affected API could not be determined:',
  'subject-approval':
    '[Gateway Medic] Approve? {risk, select, low {Low} medium {Medium} other {High}} risk: {remedy}: {api}',
  'subject-recovered': '[Gateway Medic] Recovered: {api}',
  'subject-healthy': '[Gateway Medic] Healthy again: {api}',
  'subject-recovered-by-itself': '[Gateway Medic] Recovered, no action taken: {api}',
  'subject-escalated': '[Gateway Medic] Action required: {api}',
  'subject-no-report': '[Gateway Medic] Incident {incident} ended without a report',
  'no-report':
    'Incident {incident} ended ({outcome}), but its report could not be written. Its documents are in bucket {bucket}, under incidents/{incident}/.',
  'in-journal':
    '{changes, plural, =-1 {Changes} one {One change} other {# changes}} may still be in place. Table {journal} keeps the previous values under JOURNAL#{incident}.',
  'what-happened': '{api} ({apiId}, {region}, account {account}): alarm {alarm} fired at {at}.',
  'heading-cause': 'CAUSE ({confidence})',
  'heading-cause-hidden': 'WHY THE CAUSE IS UNKNOWN',
  'heading-over': 'WHAT IT WAS',
  'heading-evidence': 'EVIDENCE',
  'heading-failures': 'WHAT FAILED',
  'heading-changes': 'RECENT CHANGES (UTC)',
  'heading-unrelated': 'OTHER PROBLEMS FOUND (not the cause of this alarm)',
  'heading-ruled-out': 'RULED OUT',
  'heading-not-checked': 'NOT CHECKED',
  'heading-next': 'NEXT STEP',
  'heading-done': 'CHANGES MADE',
  'heading-advice': 'WHAT TO DO',
  'heading-not-applied': 'PLAN, NOT APPLIED: {remedy}',
  'approval-first':
    '{risk, select, low {Low} medium {Medium} other {High}} risk, {lifetime}. Approve or reject by {deadline} UTC; details are below.',
  'rejected-before':
    '{by} rejected the same plan at {at} UTC{reason, select, none {, without a reason.} other {: {reason}}}',
  'changed-automatically': 'Applied automatically, as policy allows.',
  'seen-since': 'Seen at {at} UTC: {what}',
  'next-logs': 'Read the execution log around a failing request:',
  'asked-because': 'Why approval is needed: {reason}',
  'heading-plan': 'PLAN: {remedy}',
  'plan-hash': 'Plan hash {hash}',
  'heading-commands': 'COMMANDS',
  'heading-undo': 'TO UNDO',
  'heading-answer': 'RESPOND BY {deadline} UTC',
  'answer-console':
    'In the console, start an execution of the decision state machine with one of these inputs:',
  'answer-cli': 'Or from a shell:',
  'answer-approve': 'To approve it:',
  'answer-reject': 'To reject it:',
  'answer-note':
    'An answer is valid once, for exactly this plan. Without an answer, nothing is changed and the incident is escalated.',
  'your-name': 'your name',
  'still-applied':
    '{changes, plural, one {One change is} other {# changes are}} still in place. To undo {changes, plural, one {it} other {them}}:',
  'report-at': 'Report:',
} satisfies Messages;
