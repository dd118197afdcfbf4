import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A stage variable names a VPC link that does not exist',
  explanation:
    'The integration takes the id of its VPC link from a stage variable. No VPC link of this account and Region has the id that the variable holds, so API Gateway answers 500.',
  advice:
    'Set the variable to the id of the link that this stage is to use; replace VALUE in the command below. It takes effect without a deployment. Compare what is behind each link before choosing: another link leads to another backend.',
  evidence: {
    'no-link': 'Stage variable {variable} is {value}, and there is no VPC link of that id.',
    links: 'Available VPC links of version 1: {links}.',
  },
};

export default messages;
