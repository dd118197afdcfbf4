import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'No base path mapping leads to the API',
  explanation:
    'API Gateway answers requests to the custom domain with 403 Forbidden, because no base path mapping takes their path. They reach no stage, so they leave neither metrics nor log lines.',
  advice:
    'Compare the mappings of the domain with the first command, and create the missing one with the second. Fill in the API and the stage that clients expect. If a deployment tool manages the mapping, deploy it with the tool, or the next deployment removes it again.',
  evidence: {
    deleted:
      '{path, select, none {A mapping} other {The mapping {path}}} of {domain} was deleted, and no other takes its place.',
    redirected: 'The mapping {path} of {domain} leads to API {api} now.',
    none: '{domain} has no base path mapping.',
    ended:
      'Traffic ended at {at}, after {requests, plural, one {one request} other {# requests}} in {minutes, plural, one {one minute} other {# minutes}}.',
  },
};

export default messages;
