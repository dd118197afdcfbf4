import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'All targets of the load balancer are being deregistered',
  explanation:
    'Targets that are being deregistered finish the connections that they have and get no new ones. No other target is registered, so new requests through the VPC link fail with 500.',
  advice:
    'Find out who deregistered them: a deployment, a scale-in or a person. If the targets are still meant to serve, the command below registers them again. Otherwise register their replacements first and deregister the old ones only once the new ones are healthy.',
  evidence: {
    targets:
      '{count, plural, one {The only target} other {All # targets}} of {group} {count, plural, one {is} other {are}} being deregistered.',
  },
};

export default messages;
