import type { Failure } from '../model/signals.ts';

/** Whether the log says more of a failed request than that it failed: which method served it, or what it may mean. */
export const isTelling = ({ route, causes, asked }: Failure): boolean =>
  route !== null || causes.length > 0 || asked !== undefined;
