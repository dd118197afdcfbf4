import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The load balancer’s targets are unhealthy',
  explanation:
    'The targets fail their health checks although security groups and network ACLs let the load balancer through: the process is down, responds incorrectly, or is checked in the wrong place.',
  advice:
    'Check the process on the targets: is it running, does it listen on the registered port, what does it respond?',
  evidence: {
    targets:
      '{bad} of {all} targets of {group} receive no requests or fail their health checks: {reasons}.',
    astray:
      'Targets of {group} are registered on port {port}, but security groups and network ACLs are open for port {usual}.',
    'other-port':
      'The health check of {group} uses port {port}, which is not the port that the targets serve.',
    'path-unknown':
      'Whether security groups and network ACLs let the load balancer through to them could not be determined: {because}',
  },
};

export default messages;
