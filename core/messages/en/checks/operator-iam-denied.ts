import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A call that would change the API was denied',
  explanation:
    'Someone, or a deployment tool, asked AWS for a change of this API or of a function behind it, and IAM denied the call. No request fails for it. But nothing was changed by it, either: a fix that was tried this way did not take place.',
  advice:
    'First decide whether the caller should be able to make this change. If so, the administrators of its user or role add the policy statement that is shown, and the call is made again. An explicit deny, a permissions boundary or a service control policy is for its owner to change: allowing more does not help.',
  evidence: {
    refused:
      '{by}{tool, select, none {} other { (with {tool})}} was denied {operation}: {action} on {resource}, {count, plural, one {once} other {# times}}, last at {at}.',
    during: 'This was after requests began to fail: a fix may have been denied.',
    beyond: 'AWS adds “{because}”. A further policy statement does not change that.',
    statement: 'Policy statement for the administrators of this caller: {statement}',
  },
};

export default messages;
