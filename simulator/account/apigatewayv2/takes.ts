import { operationsOn } from '../parameters.ts';
import { pageOf } from '../page.ts';
import { badRequest } from '../apigateway/errors.ts';
import type { ApiGatewayV2State } from './state.ts';

/** Declares an operation: required parameters, other known ones, and what it does. */
export const takes = operationsOn<ApiGatewayV2State>();

/**
 * One page of a list; all of it where no size is asked for.
 * @throws BadRequestException for a size or a token that is none
 */
export function paged<T>(
  all: readonly T[],
  page: { MaxResults?: string | undefined; NextToken?: string | undefined },
): { Items: T[]; NextToken?: string } {
  const size = page.MaxResults === undefined ? Math.max(all.length, 1) : Number(page.MaxResults);
  if (!Number.isInteger(size) || size < 1) throw badRequest('Invalid maxResults');
  const { items, next } = pageOf(all, page.NextToken, size, 'BadRequestException');
  return { Items: items, ...(next !== undefined && { NextToken: next }) };
}

/** The fields of an update, of which an empty text removes what it names. */
export function updated<T extends object>(
  old: T,
  changes: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  const entries = Object.entries({ ...old, ...given(changes) });
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as T;
}

/** A map with the entries of an update; an empty text removes an entry. */
export const updatedMap = (
  old: Readonly<Record<string, string>> | undefined,
  changes: Readonly<Record<string, string>> | undefined,
): Record<string, string> => updated({ ...old }, { ...changes });

const given = (changes: object): object =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
