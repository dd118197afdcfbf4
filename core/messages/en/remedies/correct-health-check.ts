import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Move the health check to the port that the targets serve',
  explanation:
    'Points the target group’s health check at the traffic port, because it uses a port that no registered target serves.',
  notes: {
    port: 'The health check of {group} uses port {port}; the targets serve {served}.',
    'own-endpoint':
      'If the targets do have a health endpoint on port {port}, that process is down, and this change hides it.',
  },
} satisfies RemedyMessages;
