import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The certificate of the custom domain has expired',
  explanation:
    'The certificate that the custom domain shows has expired or was revoked. Clients refuse the connection before they send a request, so neither metrics nor log lines are left.',
  advice:
    'AWS renews certificates that it issued only while their validation records are in DNS: the first command shows what its renewal waits for. Restore the records, or request or import a new certificate for the same names, and give it to the domain with the second command. An imported certificate is never renewed automatically.',
  evidence: {
    expired: 'The certificate {arn} of {domain} expired at {at}.',
    unusable: 'The certificate {arn} of {domain} is {status}.',
    renewal: 'Its renewal is {renewal}.',
    imported: 'It was imported, so AWS does not renew it.',
    ended:
      'Traffic ended at {at}, after {requests, plural, one {one request} other {# requests}} in {minutes, plural, one {one minute} other {# minutes}}.',
  },
};

export default messages;
