import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Lambda is still creating the function',
  explanation:
    'The state of the function is Pending: Lambda creates it, or its network interfaces, and does not run it before it is Active. API Gateway answers 500.',
  advice:
    'Wait a few minutes until the state is Active. In the deployment, wait for the function (aws lambda wait function-active-v2) before the alias or the integration points to it.',
  evidence: {
    state:
      'The state of {function} is {state}{code, select, empty {} other { ({code})}}{reason, select, empty {} other {: {reason}}}.',
  },
};

export default messages;
