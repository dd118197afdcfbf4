import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Clients ask for a path or method that the API does not have',
  explanation:
    'No deployed method serves these requests, and none is configured that would. API Gateway answers 403 Missing Authentication Token, which has nothing to do with credentials here.',
  advice:
    'Find the client that sends these requests: often a release with a wrong base URL, with the stage in the path twice, or with another HTTP method. Correct its URL. If the API is to have the method, add it, test it and deploy. If a deployment removed it, ask whoever made it whether clients were to stop first: going back to the deployment before serves them again. A scanner that tries paths at random needs no fix. The commands below list what is configured and, where a deployment removed the method, put the stage back.',
  evidence: {
    asked:
      '{count, plural, one {One failed request} other {# failed requests}} asked for {asked}, which the API does not have.',
    meant:
      '{count, plural, one {One failed request} other {# failed requests}} asked for {asked}, which the API does not have. It has {meant}.',
    'other-methods':
      '{count, plural, one {One failed request} other {# failed requests}} asked for {asked}. The path exists with {methods} only.',
    more: '{count, plural, one {One more path or method was} other {# more paths or methods were}} asked for.',
    removed:
      'Deployment {deployment} of {at} removed {count, plural, one {a method} other {# methods}} that clients ask for: {methods}. Deployment {previous}, which was served before, has {count, plural, one {it} other {them}}.',
    'no-method': 'Requests fail that reach no method of the stage.',
  },
};

export default messages;
