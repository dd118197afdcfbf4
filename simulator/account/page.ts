import { awsError } from './define-service.ts';

export interface Page<T> {
  readonly items: T[];
  /** Absent on the last page. */
  readonly next?: string;
}

/**
 * One page of a list. The token names the place in the list; it means nothing outside the simulator.
 * @throws `error` for a token that this list did not give
 */
export function pageOf<T>(
  all: readonly T[],
  token: string | undefined,
  size: number,
  error = 'InvalidNextToken',
): Page<T> {
  const from = token === undefined ? 0 : placeOf(token, error);
  const items = all.slice(from, from + size);
  return from + size < all.length
    ? { items, next: Buffer.from(`place:${from + size}`).toString('base64') }
    : { items };
}

function placeOf(token: string, error: string): number {
  const place = /^place:(\d+)$/.exec(Buffer.from(token, 'base64').toString('utf8'))?.[1];
  if (place === undefined) throw awsError(error, `The token ${token} is not valid.`);
  return Number(place);
}
