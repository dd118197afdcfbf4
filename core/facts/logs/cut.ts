import type { Gap } from '../../model/reading.ts';

/** What is reported of lines that were not read; nothing where all were. */
export const cutOf = (what: string, read: number, matched: number): Gap[] =>
  matched <= read
    ? []
    : [
        {
          what: 'logs:GetQueryResults',
          because: `${matched} lines of the ${what} log report failures; the newest ${read} were read.`,
        },
      ];
