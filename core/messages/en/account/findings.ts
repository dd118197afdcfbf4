import type { Messages } from '../../types.ts';

/** What a diagnosis on the terminal says. */
export default {
  'asked-alarm': 'none (run from the command line)',
  'asked-reason':
    'The last {minutes, plural, one {minute was} other {# minutes were}} checked; no alarm had to fire.',
  'asked-at': 'Checked from {from} to {to}.',
  'no-incident': 'diagnosis',
  'no-traffic': 'No requests arrived in this period.',
  'step-base': 'configuration, metrics and logs',
  'step-domain':
    '{domain, select, logs {execution logs} lambda {Lambda functions} http {HTTP backends} throttling {throttling and usage plans} authorization {authorizers} deployment {deployments} account {account settings} other {VPC links}}',
  counts:
    '{faulty, plural, =0 {} one {# faulty, } other {# faulty, }}{unknown, plural, =0 {} other {# unknown, }}{healthy} healthy',
  took: '({seconds} s)',
  'verdict-cause-found': 'A cause was found.',
  'verdict-cause-hidden':
    'The cause is unknown: what was found breaks no request, but it hides why requests fail.',
  'verdict-partly-explained': 'A cause was found, but it explains less than half of the failures.',
  'verdict-no-cause': 'No check found the cause of the symptom.',
  'verdict-healthy':
    'Healthy: nothing is failing now. {requests, plural, one {# request} other {# requests}} from {from} to {to}.',
  'verdict-over':
    'Over: requests failed, and have stopped failing. {requests, plural, one {# request} other {# requests}} from {from} to {to}.',
  'verdict-idle':
    'No requests arrived from {from} to {to}, so it could not be determined whether they would fail.',
  'verdict-unknown': 'It could not be determined whether the API is failing ({from} to {to}).',
  'seen-5xx': '{share}% of {requests} requests have ended in 5XX since {since}.',
  'seen-4xx': '{share}% of {requests} requests have ended in 4XX since {since}.',
  'seen-latency': 'Latency has been high since {since}.',
  'seen-no-traffic': 'No requests have arrived since {since}.',
  'seen-fading': 'Few requests are failing now.',
  'seen-idle': 'No requests arrived in this period; the configuration proves that they would fail.',
  'seen-unseen': 'The metrics could not be read; the configuration alone proves the fault.',
  'route-hit':
    '· {route}: {failures, plural, one {# failed request} other {# failed requests}} in the log sample',
  'heading-failures': 'What failed without a known cause',
  'heading-over': 'What it was',
  'heading-ruled-out': 'Ruled out',
  'heading-doubts': 'Before you agree:',
  'heading-unrelated': 'Other problems found (not the cause of this symptom)',
  'heading-changes': 'Recent changes (UTC)',
  'heading-unread': 'Could not be read',
  allow: 'denied; the IAM action {actions} would allow it',
  'not-judged': 'so these were not checked: {checks}',
  'next-fix':
    'Available fix, {risk} risk: {title}. "gateway-medic fix" says what else it touches, and asks before it changes anything. The commands:',
  'next-none':
    'Look at what could not be read and at the recent changes. Execution logs at level INFO show the most:',
} satisfies Messages;
