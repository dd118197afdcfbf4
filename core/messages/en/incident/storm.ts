import type { Messages } from '../../types.ts';

/** The message of a storm: many APIs that fail at once. */
export default {
  'subject-storm': '[Gateway Medic] {targets} APIs are failing at once',
  'storm-first':
    '{targets} API stages of account {account} in {region} started failing within {minutes, plural, one {a minute} other {# minutes}}, from {since} UTC. Look for one common cause first. Nothing is applied automatically.',
  'storm-diagnosed':
    '{incidents, plural, one {One of them has an incident} other {# of them have incidents}} of their own, {diagnosed} diagnosed so far. The others are not investigated one by one; they are listed below.',
  'heading-suspects': 'WHAT THEY SHARE',
  'storm-no-suspect':
    'The diagnosed incidents share no cause, authorizer, VPC link, function or host.',
  'suspect-cause':
    '{incidents} of {diagnosed}: {cause}{subject, select, none {} other {: {subject}}}',
  'suspect-authorizer': '{incidents} of {diagnosed} use the same authorizer: {subject}',
  'suspect-link': '{incidents} of {diagnosed} use the same VPC link: {subject}',
  'suspect-function': '{incidents} of {diagnosed} call the same function: {subject}',
  'suspect-host': '{incidents} of {diagnosed} call the same host: {subject}',
  'heading-incidents': 'INCIDENTS',
  'heading-targets': 'NOT INVESTIGATED ({targets})',
  'storm-more':
    '… and {targets, plural, one {one more} other {# more}}. The whole list is in the document below.',
  'storm-document': 'All of them, with alarms and times: {link}',
  'subject-stopgap': '[Gateway Medic] A stopgap is still in place: {api}',
  'stopgap-due':
    '{remedy} was applied to {target} at {at} as a stopgap, and it is still in place after {days} days. Replace it by a lasting fix, or undo it: incident {incident} has its commands.',
} satisfies Messages;
