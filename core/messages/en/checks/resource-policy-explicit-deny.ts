import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A Deny statement of the resource policy keeps requests out',
  explanation:
    'A Deny statement in the API’s resource policy applies to these requests. It wins over every Allow. API Gateway answers 403 before anything else is called.',
  advice:
    'Ask the owner of the policy whether these callers are to be kept out. If they are not, narrow the Deny statement and deploy: a policy takes effect with the next deployment, which also ships every other pending change. Warning: this opens the API to more callers, and so would a rollback, which is never the answer.',
  evidence: {
    statement: 'Deny statement {statements} of the resource policy applies to every request.',
    conditions: 'Deny statement {statements} of the resource policy applies where {conditions}.',
    pending:
      'The resource policy was changed and is not deployed: the stage serves another one than is configured.',
  },
};

export default messages;
