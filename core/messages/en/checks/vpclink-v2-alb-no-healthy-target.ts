import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The load balancer behind the VPC link has no healthy target',
  explanation:
    'No target of the load balancer passes its health checks, although security groups and network ACLs let requests through. The load balancer answers 502, 503 or 504, and API Gateway passes that on.',
  advice:
    'Check the processes on the targets: are they running, do they listen on the registered port, and what do they respond to the health check? Register targets if there are none.',
  evidence: {
    targets:
      '{bad} of {all} targets of {group} receive no requests or fail their health checks: {reasons}.',
    astray:
      'Targets of {group} are registered on port {port}, but security groups and network ACLs are open for port {usual}.',
    none: 'No target is registered in {group}.',
    'other-port':
      'The health check of {group} uses port {port}, which is not the port that the targets serve.',
    'path-unknown':
      'Whether security groups and network ACLs let the load balancer through to them could not be determined: {because}',
  },
};

export default messages;
