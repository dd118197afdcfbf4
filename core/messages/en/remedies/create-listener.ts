import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Create the missing listener',
  explanation:
    'Creates a listener on the port that the integration’s URI names and forwards it to the only target group that has targets and no listener.',
  notes: {
    port: 'The load balancer {balancer} then accepts connections on port {port} and forwards them to {group}.',
  },
} satisfies RemedyMessages;
