import type { Filter } from '@aws-sdk/client-ec2';
import { pageOf } from '../page.ts';
import { invalid } from './state.ts';

/** What a Describe call reads its list with. */
export interface Listing {
  Filters?: Filter[] | undefined;
  NextToken?: string | undefined;
  MaxResults?: number | undefined;
}

export const listing = ['Filters', 'NextToken', 'MaxResults'] as const;

/** The values of a thing that each known filter looks at. */
export type Filterable<T> = Readonly<Record<string, (thing: T) => readonly (string | undefined)[]>>;

/**
 * One page of the things that pass all filters; a filter passes what has one of its values, in which `*` stands for any text.
 * @throws InvalidParameterValue for a filter that is not known
 */
export function listed<T>(
  things: readonly T[],
  { Filters = [], NextToken, MaxResults = 1000 }: Listing,
  known: Filterable<T>,
): { items: T[]; token: { NextToken?: string } } {
  const passing = Filters.reduce((rest, { Name = '', Values = [] }) => {
    const read = known[Name];
    if (!read) throw invalid(`The filter '${Name}' is invalid`);
    return rest.filter((thing) =>
      read(thing).some((value) => value !== undefined && Values.some((one) => fits(one, value))),
    );
  }, things);
  const { items, next } = pageOf(passing, NextToken, MaxResults, 'InvalidNextToken');
  return { items, token: next === undefined ? {} : { NextToken: next } };
}

function fits(wanted: string, value: string): boolean {
  if (!wanted.includes('*')) return wanted === value;
  const parts = wanted.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(value);
}
