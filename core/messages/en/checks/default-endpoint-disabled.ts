import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The default endpoint is disabled while clients use it',
  explanation:
    'The API’s own execute-api host name is disabled. Requests to it are refused with 403 Forbidden before they reach a stage, so they leave neither metrics nor log lines: traffic seems to end.',
  advice:
    'Have clients use the custom domain name of the API; the first command below lists the account’s. If the endpoint was disabled by mistake, its owner can enable it with the second command. Warning: whatever the custom domain enforces, such as mutual TLS or a web ACL in front of it, can then be bypassed.',
  evidence: {
    off: 'The execute-api endpoint of API {api} is disabled.',
    ended:
      'Traffic ended at {at}, after {requests, plural, one {one request} other {# requests}} in {minutes, plural, one {one minute} other {# minutes}}.',
  },
};

export default messages;
