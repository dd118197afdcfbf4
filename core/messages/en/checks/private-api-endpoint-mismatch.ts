import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Clients come by a way that the API does not take',
  explanation:
    'A private API takes requests through VPC endpoints only, and a VPC endpoint leads to private APIs only. Everything else is refused with 403 Forbidden, or does not resolve, before a stage is reached. So neither metrics nor log lines are left.',
  advice:
    'Decide which way clients are to come. To undo the last change, use the second command; a resource policy that fits the type must be in place, and only a new deployment brings its change live. Clients in a VPC whose endpoint has private DNS cannot reach public APIs by their execute-api names: give those a custom domain, or turn private DNS off.',
  evidence: {
    'made-private': 'API {api} is private now; clients came from the internet before.',
    'made-public': 'API {api} is {type} now; clients came through VPC endpoints before.',
    'endpoint-removed': 'The VPC endpoint {endpoint} was taken from API {api}.',
    ended:
      'Traffic ended at {at}, after {requests, plural, one {one request} other {# requests}} in {minutes, plural, one {one minute} other {# minutes}}.',
  },
};

export default messages;
