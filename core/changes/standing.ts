import type { Change } from '../model/change-record.ts';

/** Whether a change is, or might be, in place. */
export const stands = ({ status }: Pick<Change, 'status'>): boolean =>
  status === 'applied' || status === 'intended';

/** Whether it was left as it is because it is no longer, or not provably, ours. */
export const isLeftAlone = ({ status }: Pick<Change, 'status'>): boolean =>
  status === 'uncertain' || status === 'skipped-modified';
