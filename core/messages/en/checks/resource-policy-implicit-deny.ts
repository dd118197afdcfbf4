import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'No statement of the resource policy lets the requests in',
  explanation:
    'The API has a resource policy, and no Allow statement in it applies to these requests: their method is not named, or a condition such as an address or a VPC endpoint does not hold. API Gateway answers 403 before anything else is called.',
  advice:
    'Ask the owner of the policy whether these callers are to be let in. If they are, add them to an Allow statement and deploy: a policy takes effect with the next deployment, which also ships every other pending change. Warning: the commands below that change the policy open the API to more callers. A rollback would do the same and is never the answer.',
  evidence: {
    'not-named':
      'No Allow statement of the resource policy names {count, plural, one {{routes}} other {# methods: {routes}}}.',
    conditions: 'The policy lets requests in only where {conditions}.',
    private: 'The API is private and has no resource policy, so nobody is let in.',
    pending:
      'The resource policy was changed and is not deployed: the stage serves another one than is configured.',
  },
};

export default messages;
