import type { LambdaFunction } from '../../../model/facts/lambda.ts';

/** A function under every qualifier that methods invoke: limits and metrics are the function's, not the qualifier's. */
export type SameName = readonly [LambdaFunction, ...LambdaFunction[]];

/** Its name, without a qualifier. */
export const nameOf = ([fn]: SameName): string => fn.name;

/** The functions, one entry per name. */
export function byName(functions: readonly LambdaFunction[]): SameName[] {
  const groups = new Map<string, SameName>();
  for (const fn of functions) groups.set(fn.name, [...(groups.get(fn.name) ?? []), fn] as SameName);
  return [...groups.values()];
}
