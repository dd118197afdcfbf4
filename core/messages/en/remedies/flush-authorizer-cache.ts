import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Empty the stage’s cache of authorizer policies',
  explanation:
    'Drops every policy that API Gateway keeps of the stage’s Lambda authorizers. They are asked again with the next request of each caller. Nothing is deployed and no setting is changed.',
  notes: {
    changed:
      '{function} was changed at {at}, after the first refusals. Requests are still refused by policies from before.',
    load: 'Until the cache has filled again, every authorizer of stage {stage} is invoked for every caller. Its function needs the concurrency for that.',
    'no-undo':
      'There is nothing to undo: what was cached cannot be put back, and is built up again by the requests.',
  },
} satisfies RemedyMessages;
