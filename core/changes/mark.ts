import type { Change } from '../model/change-record.ts';
import type { Input, Write } from './write.ts';

/** By what an operation names itself: `(inc-…, plan 0123456789, deploy)`. No two operations of any plans share it. */
export const markOf = ({
  incidentId,
  planHash,
  operationId,
}: Pick<Change, 'incidentId' | 'planHash' | 'operationId'>): string =>
  `(${incidentId}, plan ${planHash.slice(0, 10)}, ${operationId})`;

/** A call's input as it is sent: with the mark, where the call can carry one. */
export const markedInput = (write: Write, input: Input, mark: string): Input =>
  write.mark?.(input, mark) ?? input;

/** A description with the mark in it. */
export const describedBy = (description: unknown, mark: string): string =>
  `${typeof description === 'string' ? description : 'Gateway Medic'} ${mark}`;

/** Whether a description has the mark in it. */
export const bears = (description: string | undefined, mark: string): boolean =>
  description?.includes(mark) === true;
