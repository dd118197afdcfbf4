import type { RemedyMessages } from '../../types.ts';

const messages: RemedyMessages = {
  title: 'Add the stage to the usage plan',
  explanation:
    'Adds the stage to the usage plan, so that the plan’s API keys are accepted again. Methods, keys and limits stay as they are, and nothing is deployed.',
  notes: {
    keys: 'Every API key of usage plan {plan} ({id}) can call the stage afterwards, within the plan’s limits.',
    'was-there': 'CloudTrail shows that the stage was removed from {plan} shortly before.',
    'only-plan':
      '{plan} is the only usage plan of the account. Nothing shows that the stage was ever in it.',
  },
};

export default messages;
