import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Check the targets’ health on the port that they serve',
  explanation:
    'Points the target group’s health check at the traffic port, because it looks at a port that no registered target serves.',
  notes: {
    port: 'The health check of {group} goes to port {port}; the targets serve {served}.',
    'own-endpoint':
      'If the targets do answer health checks on port {port}, it is that process that is down, and this change hides it.',
  },
} satisfies RemedyMessages;
