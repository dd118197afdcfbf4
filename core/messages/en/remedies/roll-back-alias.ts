import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Roll back the alias to the previous version',
  explanation:
    'Moves the alias that the methods invoke back to the version before the current one. The current version stays published.',
  notes: {
    versions: 'The alias {alias} goes from version {current} to version {previous}.',
    'old-code':
      'The older version was published at {since}; anything fixed or added since then is gone.',
    callers: 'Everything that invokes the alias {alias} gets the old code, not only this API.',
  },
} satisfies RemedyMessages;
