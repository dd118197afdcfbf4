import type { Messages } from '../../types.ts';

/** Which API and stage a command is about. */
export default {
  'which-api': 'Which API?',
  'which-namesake': 'Several APIs have this name. Which one?',
  'which-stage': 'Which stage of {api}?',
  'name-an-api': 'Specify an API: {apis}.',
  'same-name': '{count} APIs are called {api}; specify one by its id: {apis}.',
  'no-apis': 'Account {account} has no REST or HTTP API in {region}.',
  'no-such-api':
    'No REST or HTTP API in {region} of account {account} has the id or name {api}. Available: {apis}.',
  'and-more': 'and {more} more',
  'other-kind':
    '{api} is {kind, select, HTTP {an HTTP} other {a {kind}}} API, which this command does not support.',
  'no-stage': '{api} has no stage: nothing is deployed.',
  'no-such-stage': '{api} has no stage {stage}. Available: {stages}.',
  'name-a-stage': '{api} has several stages; specify one with --stage: {stages}.',
} satisfies Messages;
