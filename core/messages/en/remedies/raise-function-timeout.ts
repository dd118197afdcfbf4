import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Raise the function’s timeout',
  explanation:
    'Raises the function’s timeout to one second less than the integration timeout. If the methods invoke an alias, a version with the new timeout is published and the alias is moved to it.',
  notes: {
    timeout: 'The timeout goes from {before} to {after} seconds.',
    publishes:
      'A published version cannot be changed, so $LATEST is published as it is now, with any unpublished code or setting. The version stays when the alias is moved back.',
  },
} satisfies RemedyMessages;
