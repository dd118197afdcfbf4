import type { Messages } from '../types.ts';

/** What is said of a symptom that has ended. */
export default {
  span: '{failures, plural, one {One request} other {# requests}} failed from {from} to {until} UTC; {spared, plural, one {# request} other {# requests}} that would have failed like them went well since.',
  was: 'It was: {cause}{named, plural, =0 {} one { (named by one failed request)} other { (named by # failed requests)}}.',
  'was-perhaps':
    'It may have been: {cause}{named, plural, =0 {} one { (named by one failed request)} other { (named by # failed requests)}}.',
  'was-one-of': 'The log lines of that time name these causes: {causes}.',
  'was-also': 'Less likely: {causes}.',
  'was-unknown': 'What it was is unknown: no log line of that time names a cause.',
  brought: 'Brought about by {change}.',
  ended: 'Ended by {change}.',
  change:
    '{call} on {resource} at {at} UTC{by, select, none {} other {, by {by}}}{tool, select, none {} other { ({tool})}}',
  changed: 'Changed in that time: {changes}.',
  'changes-late':
    'CloudTrail lists changes up to 15 minutes after they were made, so some may be missing.',
  'changes-unread': 'The changes could not be read: {because}',
} satisfies Messages;
