import type { Mark } from './mark.ts';

/** What a group of marks came to; shares are from 0 to 1. */
export interface Figures {
  readonly papers: number;
  readonly exact: number;
  readonly first: number;
  readonly firstThree: number;
  /** Papers with a cause for which none was named. */
  readonly none: number;
  readonly wrongFixes: number;
}

const share = (marks: readonly Mark[], holds: (mark: Mark) => boolean): number =>
  marks.length === 0 ? 0 : marks.filter(holds).length / marks.length;

/** @returns the figures of a group, undefined where it is empty: an empty group has none */
export function figuresOf(marks: readonly Mark[]): Figures | undefined {
  if (marks.length === 0) return undefined;
  return {
    papers: marks.length,
    exact: share(marks, ({ exact }) => exact),
    first: share(marks, ({ verdict }) => verdict === 'right'),
    firstThree: share(marks, ({ firstThree }) => firstThree),
    none: share(marks, ({ verdict }) => verdict === 'none'),
    wrongFixes: marks.filter(({ wrongFixes }) => wrongFixes.length > 0).length,
  };
}

/** How often the first cause was right where it was named with a confidence. */
export interface Calibration {
  readonly confidence: string;
  readonly papers: number;
  readonly right: number;
}

/** What only hides the cause is not held to be one, and is left out. */
export const calibrationOf = (marks: readonly Mark[]): Calibration[] =>
  ['certain', 'likely', 'possible'].flatMap((confidence) => {
    const own = marks.filter((mark) => mark.confidence === confidence && mark.verdict !== 'none');
    return own.length === 0
      ? []
      : [
          {
            confidence,
            papers: own.length,
            right: share(own, ({ verdict }) => verdict === 'right'),
          },
        ];
  });
