import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Send all requests to the version that the alias names',
  explanation:
    'Ends the shares that the alias gives to other versions. These stay published, and whoever runs the release can start again.',
  notes: {
    version:
      'All requests through the alias {alias} go to version {version}. Until now a part went to {others}.',
    callers: 'This holds for everything that invokes the alias {alias}, not only for this API.',
  },
} satisfies RemedyMessages;
