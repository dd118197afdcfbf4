import type { RemedyMessages } from '../../types.ts';

const messages: RemedyMessages = {
  title: 'Set the stage variable as it was',
  explanation:
    'Sets the stage variable to the value that it had before, according to CloudTrail. Other variables and the deployment stay as they are.',
  notes: {
    value: 'Stage variable {variable} is set to {value}, as it was before.',
  },
};

export default messages;
