import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend refuses the requests itself',
  explanation:
    'The HTTP backend answers with a 4XX of its own, and API Gateway passes that on. API Gateway let these requests through: its authorizers, keys, policies and limits did not refuse them.',
  advice:
    'Look into the access log of the host that is named. For 401 and 403 compare the credentials and headers that it gets with those that it wants: a non-proxy integration forwards only the headers that requestParameters maps. For 404 compare the path in the integration’s URI with what the backend serves. Where a release of the backend began then, roll that back.',
  evidence: {
    answered:
      '{host} answered with {statuses} itself: {count} of {sample} failed requests that were sampled.',
    through: '{link} is the VPC link that it is reached through.',
    share:
      '{share}% of {requests, plural, one {one request} other {# requests}} to the methods of this host fail.',
  },
};

export default messages;
