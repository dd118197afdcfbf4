import type { RemedyMessages } from '../../types.ts';

const messages: RemedyMessages = {
  title: 'Add the API key to the usage plan',
  explanation:
    'Adds the API key to the usage plan of the stage, so that it is accepted. Other keys, methods and limits stay as they are, and nothing is deployed.',
  notes: {
    stages:
      'API key {key} can call {count, plural, one {the stage} other {all # stages}} of usage plan {plan} afterwards, within its limits.',
    'was-there':
      'CloudTrail shows that API key {key} was removed from the plan shortly before. It may have been removed on purpose.',
    'never-seen': 'Nothing shows that API key {key} was ever in the plan.',
  },
};

export default messages;
