import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Lambda could not create or restore the function',
  explanation:
    'The state of the function is Failed, so that Lambda runs none of its code and API Gateway answers 500. The function stays so until it is updated.',
  advice:
    'Correct what the state’s reason names, for example a container image that was deleted or that Lambda may no longer pull, and update the function’s code or configuration. If the API invokes an alias, point it to a version that is Active.',
  evidence: {
    state:
      'The state of {function} is {state}{code, select, empty {} other { ({code})}}{reason, select, empty {} other {: {reason}}}.',
  },
};

export default messages;
