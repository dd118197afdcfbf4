import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The alias or version that is invoked does not exist',
  explanation:
    'Methods invoke a function under an alias or version that does not exist. API Gateway returns a 500 and its log speaks of invalid permissions, because the policy of the alias is gone as well.',
  advice:
    'Create the alias again for the version that it pointed to and let API Gateway invoke it, or point the methods to an alias that exists and deploy. A deleted version cannot be restored: publish it again from its source.',
  evidence: {
    alias: '{function} exists, but has no alias {qualifier}.',
    version: '{function} exists, but has no version {qualifier}.',
    'pointed-to': 'The alias last pointed to version {version}.',
  },
};

export default messages;
