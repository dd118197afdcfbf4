import type { Messages } from '../types.ts';

export default {
  'observe-mode': 'Policy "observe": the plan is advice, and nothing was changed.',
  'propose-mode': 'Policy "propose": every change needs approval.',
  'no-undo': 'A change that cannot be undone needs approval.',
  'risk-within-limit': 'The risk is {risk}; changes up to {limit} risk run automatically.',
  'risk-above-limit': 'The risk is {risk}; only changes up to {limit} risk run automatically.',
  'wrong-hash': 'The plan does not match its hash.',
  expired: 'The approval window closed at {at}.',
  'unknown-remedy': '"{remedy}" is not a valid remedy.',
  'disabled-remedy': '{remedy} is disabled in the settings.',
  empty: 'The plan changes nothing.',
  'holds-secret':
    'A value of the plan is a secret, which is not stored: a person has to make this change.',
  'refused-call': '{call} is never made, whoever approves it.',
  'repeated-call': '{call} was made before in this incident with the same input.',
  'rejected-before':
    '{by} rejected the same plan at {at}, in incident {incident}{reason, select, none {.} other {: {reason}}}',
  'not-asked-again': 'It rests on the same evidence, so it is not asked about again until {until}.',
  'cause-unknown': 'What the plan rests on is not known, so it needs approval.',
  circumstance: '{cause} is known from circumstances alone, so the plan needs approval.',
  'only-possible': '{cause} is only a possible cause, so the plan needs approval.',
  'only-probed': '{cause} is known from a test of a method alone, so the plan needs approval.',
  unread:
    '{count, plural, one {One check that might explain the failures} other {# checks that might explain the failures}} could not be made ({checks}), so the plan needs approval.',
  'unknown-share':
    'The limit of the account could not be read, so it is not known how much of it the plan would take ({kind}); the plan needs approval.',
  'over-limit':
    '{count, plural, one {One change was} other {# changes were}} made {scope, select, api {for this API} remedy {by {remedy}} other {in this account}} within {window, select, hour {an hour} other {24 hours}}, and {limit} can be made without approval; the plan needs approval.',
  'undeclared-call': '{remedy} does not declare {call}.',
} satisfies Messages;
