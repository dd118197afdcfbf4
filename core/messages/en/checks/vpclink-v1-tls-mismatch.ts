import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The integration speaks plain HTTP to a TLS listener',
  explanation:
    'The integration’s URI begins with http://, and the Network Load Balancer’s listener on that port expects TLS. No request gets through.',
  advice:
    'Change the URI to https:// with the name of the listener’s certificate and deploy, or make the listener a TCP listener again.',
  evidence: {
    plain: 'The listener of {arn} on port {port} expects TLS; the integration uses http://.',
  },
};

export default messages;
