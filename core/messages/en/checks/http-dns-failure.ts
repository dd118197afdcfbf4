import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The name of the backend does not resolve',
  explanation:
    'API Gateway could not resolve the host name of the integration, which its log calls an invalid endpoint address. It returns a 500 without having called the backend.',
  advice:
    'Resolve the host name from outside, for example with dig. Restore its DNS record, or renew its domain; or point the method to a name that resolves, and deploy.',
  evidence: {
    name: 'API Gateway has no valid address for {host}, which is a proper public name.',
    unchanged: '{host} worked under the same deployment: {deployment} has been served since {at}.',
  },
};

export default messages;
