import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The load balancer’s targets are unhealthy',
  explanation:
    'The targets fail their health checks although security groups and network ACLs let the load balancer through: the process is down, answers wrongly, or is asked at the wrong place.',
  advice:
    'Look at the process on the targets: is it running, does it listen on the registered port, what does it answer?',
  evidence: {
    targets: '{bad} of {all} targets of {group} get no requests or fail their checks: {reasons}.',
    astray:
      'Targets of {group} are registered on port {port}, while security groups and network ACLs are open for port {usual}.',
    none: 'No target is registered in {group}.',
    'other-port':
      'The health check of {group} asks port {port}, which is not the port that the targets serve.',
  },
};

export default messages;
