import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Targets are registered on a port where nothing listens',
  explanation:
    'The targets refuse connections on the port on which they are registered, although security groups and network ACLs let the load balancer through. Another port is the one that they serve, so the registration is wrong rather than the process down. Requests through the VPC link fail with 500.',
  advice:
    'Check on a target which port the service listens on, for example with ss -ltn. If it is the port that is named, register the targets there and, once they are healthy, deregister the wrong ones: the commands below do that in this order. Otherwise make the service listen on the registered port.',
  evidence: {
    refused:
      '{count, plural, one {One target} other {# targets}} of {group} {count, plural, one {refuses} other {refuse}} connections on port {port}.',
    elsewhere: 'In another target group the same targets are healthy on port {served}.',
    usual: 'Port {served} is the port of {group}.',
  },
};

export default messages;
