import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend answers with an error of its own',
  explanation:
    'The HTTP backend returns a 5XX itself. API Gateway passes that on unchanged; nothing of the API is wrong.',
  advice:
    'Look into the logs of the host that is named, from the first failed request on. Where a release of it began then, roll that back.',
  evidence: {
    answered:
      '{host} answered with {statuses} itself: {count} of {sample} failed requests that were sampled.',
    through: '{link} is the VPC link that it is reached through.',
    share:
      '{share}% of {requests, plural, one {one request} other {# requests}} to the methods of this host fail.',
  },
};

export default messages;
