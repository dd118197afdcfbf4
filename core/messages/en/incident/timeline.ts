import type { Messages } from '../../types.ts';

/** The moments of an incident. */
export default {
  opened: 'Incident {incident} opened.',
  'alarm-fired': 'Alarm {alarm} fired.',
  'alarm-joined': 'Alarm {alarm} fired for the same stage and joined this incident.',
  'evidence-collected':
    'Evidence collected: {requests, plural, one {# request} other {# requests}} since the first bad minute, {failures, plural, one {# failure} other {# failures}} found in logs.',
  'method-tested':
    'Nothing that was read says why requests fail, so {request} was run once as a test, with its real backend. It ended in {status, number, ::group-off}.',
  'diagnosed-cause-found': 'Cause found: {cause}.',
  'diagnosed-cause-hidden': 'The cause is unknown; {cause} hides it.',
  'diagnosed-partly-explained': 'Cause found: {cause}. It explains less than half of the failures.',
  'diagnosed-no-cause': 'No check found the cause of the symptom.',
  'diagnosed-over':
    'The symptom has ended.{cause, select, none {} other { It may have been: {cause}.}}',
  'diagnosed-healthy': 'The symptom is gone.',
  'diagnosed-unknown': 'Too little could be read to determine what is wrong.',
  'planned-automatic': 'Plan {plan}: {remedy}. Policy allows it to run automatically.',
  'planned-needs-approval': 'Plan {plan}: {remedy}. It needs approval.',
  'planned-advice-only': 'No change can be made automatically; manual action is required.',
  'planned-blocked': 'Policy forbids plan {plan} ({remedy}).',
  'planned-nothing-to-do': 'Every cause that was found has been tried.',
  asked: 'Approval requested for plan {plan}, until {until}.',
  'not-notified':
    'The message "{subject}" could not be sent: {because}. Nobody was notified by it; a plan can still be answered in the console.',
  'answered-approve': '{by} approved the plan.',
  'answered-reject': '{by} rejected the plan.',
  'applied-changes':
    'Change applied: {operations, plural, one {# operation} other {# operations}} of {remedy}.',
  'alarm-cleared': 'The alarm returned to OK before any change; nothing was changed.',
  'verified-recovered': 'The API recovered and remained healthy.',
  'verified-watching': 'No sign of the symptom so far; watching.',
  'over-again': 'The symptom has returned.',
  'recurrence-uncounted': 'How often this has happened could not be counted: {because}',
  'verified-failing': 'The API is still failing.',
  'verified-worse': 'More requests are failing than before the change.',
  'verified-unknown': 'Not enough evidence to judge the change.',
  undone:
    'Change undone{kept, plural, =0 {} one {; # value was left as it is, because it has changed since or is not provably ours} other {; # values were left as they are, because they have changed since or are not provably ours}}.',
  'breaker-tripped':
    'Too many changes of {remedy} had to be undone; it is paused until a person resumes it.',
  'failure-uncounted': 'That the change had to be undone could not be counted: {because}',
  'alarm-still-on': 'Alarm {alarm} is still in ALARM.',
  'plan-overtaken': 'The plan no longer matches the account: {because}',
  'closed-recovered': 'The API recovered. The incident is closed.',
  'closed-healthy': 'The API recovered on its own; nothing was changed. The incident is closed.',
  'closed-recovered-by-itself':
    'The API recovered without a change by Gateway Medic and stayed healthy. The incident is closed.',
  'closed-escalated': 'Escalated: this incident needs you.',
  abandoned: 'The execution that handled this incident is {status}; another alarm takes over.',
} satisfies Messages;
