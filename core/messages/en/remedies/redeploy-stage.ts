import type { RemedyMessages } from '../../types.ts';

const messages: RemedyMessages = {
  title: 'Deploy the methods that clients ask for',
  explanation:
    'Creates a deployment of the API to the stage, so that methods are served which are configured and were never deployed. Nothing else was found to be waiting.',
  notes: {
    ships:
      'This creates a deployment, which ships the whole configuration of the API. When it was compared with what the stage serves, it differed by {count, plural, one {one method} other {# methods}}:',
    'goes-live':
      '{route} goes live; {authorization, select, NONE {it has no authorization} other {its authorization is {authorization}}} and {key, select, required {it requires an API key} other {it requires no API key}}.',
    'not-compared':
      'Authorizers, models, request validators, gateway responses and a resource policy that is new cannot be compared. CloudTrail lists no change of them since the stage’s deployment, but might not reach back so far, and lists the last minutes late.',
  },
};

export default messages;
