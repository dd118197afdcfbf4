import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Lambda cannot decrypt the function’s environment variables',
  explanation:
    'The AWS KMS key of the function is disabled, pending deletion or gone, or its policy refuses. Lambda does not run the function, and API Gateway answers 502 or 500.',
  advice:
    'Run aws kms describe-key with the function’s KMSKeyArn. Enable the key or cancel its deletion; if it is enabled, allow the function’s role kms:Decrypt in the key policy. A role that was deleted and created again has to be set on the function again: its old grant no longer counts.',
  evidence: {
    state:
      'The state of {function} is {state}{code, select, empty {} other { ({code})}}{reason, select, empty {} other {: {reason}}}.',
  },
};

export default messages;
