import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Raise the function’s timeout',
  explanation:
    'Gives the function as long as the integration waits, less one second. Where the methods invoke an alias, a version is published with the new timeout and the alias moved to it.',
  notes: {
    timeout: 'The timeout goes from {before} to {after} seconds.',
    publishes:
      'A published version cannot be changed, so $LATEST is published as it is now, with any code or setting that waits there. The version stays when the alias is moved back.',
  },
} satisfies RemedyMessages;
