import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'No routing rule leads to the API',
  explanation:
    'The custom domain routes by rules, and none of them leads to this stage any more. Where no rule takes a request, and no base path mapping follows, API Gateway answers 403 Forbidden. Such requests reach no stage, so they leave neither metrics nor log lines.',
  advice:
    'Compare what the domain has with the first command, and run the second. Where it creates a rule, put the base path that clients use in place of BASE_PATH. StripBasePath true hands the path on without it, as a base path mapping does. If a deployment tool manages the domain, change it with the tool, or the next deployment undoes this.',
  evidence: {
    deleted: 'A routing rule of {domain} was deleted.',
    mode: 'The routing mode of {domain} was changed to {mode}.',
    none: '{domain} has neither a routing rule nor a base path mapping.',
    others:
      '{count, plural, one {The only routing rule of {domain} leads} other {The # routing rules of {domain} lead}} to other APIs or stages.',
    ended:
      'Traffic ended at {at}, after {requests, plural, one {one request} other {# requests}} in {minutes, plural, one {one minute} other {# minutes}}.',
  },
};

export default messages;
