import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'No integration response fits what the backend answers',
  explanation:
    'The method maps the backend’s answers to responses by pattern. None of the patterns fits this answer, and there is no default response, so API Gateway returns a 500 although the backend has done its work.',
  advice:
    'Add the missing integration response and deploy. Leave out the selection pattern to make it the default; the status must be one of the method’s responses.',
  evidence: {
    none: '{route} has no default integration response as deployed; it has: {responses}.',
    status:
      '{route} has no integration response for status {statuses} and no default; it has: {responses}.',
  },
};

export default messages;
