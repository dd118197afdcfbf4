import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Register the targets again',
  explanation:
    'Puts the instances back into the target group from which they were removed. They get requests once their health checks pass.',
  notes: {
    targets: '{targets} are registered in {group} again.',
    removed:
      'CloudTrail lists their removal at {at}{by, select, none {} other {, by {by}}}. Ask why: they may have been removed on purpose, for example for maintenance.',
    health:
      'The instances run. Whether their processes answer shows only with the health checks, which begin when they are registered.',
  },
} satisfies RemedyMessages;
