import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Lambda has put the function to sleep',
  explanation:
    'Lambda gives up the resources of a function that nobody invokes for weeks; its state is Inactive. The next invocations fail until Lambda has restored them, and API Gateway answers 500.',
  advice:
    'Invoke the function once and wait until its state is Active; if it becomes Failed, correct what the reason names. A scheduled invocation keeps a function awake that is seldom used.',
  evidence: {
    state:
      'The state of {function} is {state}{code, select, empty {} other { ({code})}}{reason, select, empty {} other {: {reason}}}.',
  },
};

export default messages;
