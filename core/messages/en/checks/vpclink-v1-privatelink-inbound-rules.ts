import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The load balancer’s inbound rules block API Gateway',
  explanation:
    'A Network Load Balancer with security groups applies their inbound rules to PrivateLink traffic by default. API Gateway calls from unpublished addresses of its own, so rules for specific addresses block it. The targets stay healthy and receive no request.',
  advice:
    'Either allow the listener’s port from everywhere, or turn off the inbound rules for PrivateLink traffic: then accepting the connection alone controls access.',
  evidence: {
    closed:
      '{arn} applies its inbound rules to PrivateLink traffic, and no rule of {groups} opens port {ports}.',
    narrow:
      '{arn} applies its inbound rules to PrivateLink traffic, and the rules of {groups} open port {ports} only to specific addresses.',
    'targets-healthy':
      'All {targets} targets are healthy, so requests are lost before they reach them.',
  },
};

export default messages;
