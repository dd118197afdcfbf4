import type { Messages } from '../../types.ts';

/** What was found, why it is believed, and what is not known. */
export default {
  diagnosis: 'Diagnosis',
  'verdict-cause-found': 'A cause was found that explains the symptom.',
  'verdict-no-cause': 'Requests are failing and no check found the cause.',
  'verdict-healthy': 'The symptom is gone.',
  'verdict-unknown': 'Too little could be read to determine what is wrong.',
  hop: 'Fails at',
  'hop-client': 'the client',
  'hop-gateway': 'API Gateway itself',
  'hop-authorizer': 'the authorizer',
  'hop-integration': 'the call to the backend',
  'hop-network': 'the network to the backend',
  'hop-backend': 'the backend',
  'not-known': 'unknown',
  since: 'First bad minute',
  requests: 'Requests since then',
  share: 'Share that failed',
  'routes-hit': 'Affected routes',
  'all-routes': 'all routes',
  'confidence-certain': 'certain',
  'confidence-likely': 'likely',
  'confidence-possible': 'possible',
  for: 'Evidence for it',
  against: 'Evidence against it',
  unrelated: 'Other problems found (not the cause)',
  'not-checked': 'Not checked',
  check: 'Check',
  call: 'Not read',
  because: 'Reason',
  allow: '(IAM action {action} would allow it.)',
  'recent-changes': 'Recent changes',
  'before-symptom':
    '({minutes, plural, one {# minute} other {# minutes}} before the first bad minute)',
  'after-symptom':
    '({minutes, plural, one {# minute} other {# minutes}} after the first bad minute)',
} satisfies Messages;
