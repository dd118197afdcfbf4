import type { Expression } from './expression.ts';
import type { Value } from './row.ts';
import { malformed } from './tokens.ts';

const text = (value: Value | undefined) => String(value ?? '');

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html */
const functions: Readonly<Record<string, (values: Value[]) => Value>> = {
  ispresent: ([value]) => value !== null && value !== undefined,
  isempty: ([value]) => value === null || value === '',
  isblank: ([value]) => text(value).trim() === '',
  strcontains: ([whole, part]) => (text(whole).includes(text(part)) ? 1 : 0),
  strlen: ([value]) => (value === null ? null : text(value).length),
  tolower: ([value]) => (value === null ? null : text(value).toLowerCase()),
  toupper: ([value]) => (value === null ? null : text(value).toUpperCase()),
  trim: ([value]) => (value === null ? null : text(value).trim()),
  concat: (values) => values.map((value) => text(value)).join(''),
  coalesce: (values) => values.find((value) => value !== null) ?? null,
  floor: ([value]) => (value === null ? null : Math.floor(Number(value))),
  ceil: ([value]) => (value === null ? null : Math.ceil(Number(value))),
  abs: ([value]) => (value === null ? null : Math.abs(Number(value))),
};

/** @throws MalformedQueryException for a function that this file does not have */
export function call(name: string, given: readonly Expression[]): Expression {
  const apply = functions[name.toLowerCase()];
  if (!apply) return malformed(`Unknown function ${name}`);
  return (row) => apply(given.map((one) => one(row)));
}
