import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The load balancer’s inbound rules keep API Gateway out',
  explanation:
    'A Network Load Balancer with security groups applies their inbound rules to PrivateLink traffic unless told otherwise. API Gateway calls from addresses of its own that nobody publishes, so rules for certain addresses keep it out. The targets stay healthy and see no request.',
  advice:
    'Either admit the listener’s port from everywhere, or turn off the inbound rules for PrivateLink traffic: only API Gateway’s accepted connection then decides who comes in.',
  evidence: {
    closed:
      '{arn} applies its inbound rules to PrivateLink traffic, and no rule of {groups} opens port {ports}.',
    narrow:
      '{arn} applies its inbound rules to PrivateLink traffic, and the rules of {groups} open port {ports} to certain addresses only.',
    'targets-healthy':
      'All {targets} targets are healthy, so requests are lost before they get there.',
  },
};

export default messages;
