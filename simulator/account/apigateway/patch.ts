import type { Op, PatchOperation } from '@aws-sdk/client-api-gateway';
import { canonical } from '../key-order.ts';
import { badRequest } from './errors.ts';

/**
 * Does one patch to a copy of the document.
 * @param names the values of the path's `{placeholders}`, unescaped
 */
type Change<T> = (target: T, value: string, names: Readonly<Record<string, string>>) => void;

/** The patches that a path takes. `remove` may come without a value, `copy` is given the path that it copies from. */
export interface Rule<T> {
  readonly path: string;
  readonly ops: Readonly<Partial<Record<Op, Change<T>>>>;
  /** Whether `add` may come without a value, because the path says it all. */
  readonly addsPath?: true;
}

/** A path whose value can be replaced, and nothing else. */
export const replaces = <T>(path: string, change: Change<T>): Rule<T> => ({
  path,
  ops: { replace: change },
});

/** A path that names an entry of a map; entries are added, replaced and removed. */
export const entries = <T>(path: string, map: (target: T) => Record<string, string>): Rule<T> => {
  const set: Change<T> = (target, value, names) => {
    map(target)[names['name'] ?? ''] = value;
  };
  return {
    path,
    ops: {
      add: set,
      replace: set,
      remove: (target, _, names) => void delete map(target)[names['name'] ?? ''],
    },
  };
};

/** How a kind of resource words its refusal of a path. */
export type Refuse<T> = (operation: PatchOperation, rules: readonly Rule<T>[]) => Error;

/**
 * Applies patches in order, all or none.
 * @returns the patched document with its keys in order
 * @throws BadRequestException for a path or an operation that the rules do not have, or a value that is missing
 */
export function patched<T>(
  document: T,
  operations: readonly PatchOperation[] | undefined,
  rules: readonly Rule<T>[],
  refuse: Refuse<T> = refusal,
): T {
  const target = structuredClone(document);
  for (const operation of operations ?? []) {
    const { op, path = '', value, from } = operation;
    const found = ruleFor(rules, path);
    const change = op && found?.rule.ops[op];
    if (!change) throw refuse(operation, rules);
    const given =
      op === 'copy'
        ? from
        : (value ?? (op === 'remove' || (op === 'add' && found.rule.addsPath) ? '' : undefined));
    if (given === undefined) throw badRequest('Invalid request input');
    change(target, given, found.names);
  }
  return canonical(target);
}

function ruleFor<T>(rules: readonly Rule<T>[], path: string) {
  const given = path.split('/').slice(1);
  for (const rule of rules) {
    const names = namesIn(rule.path.split('/').slice(1), given);
    if (names) return { rule, names };
  }
  return undefined;
}

/** @returns the placeholders' values, or undefined where the path is another */
function namesIn(pattern: readonly string[], given: readonly string[]) {
  if (pattern.length !== given.length) return undefined;
  const names: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = given[index] ?? '';
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined && part !== segment) return undefined;
    if (name !== undefined) names[name] = segment.replaceAll('~1', '/').replaceAll('~0', '~');
  }
  return names;
}

function refusal<T>({ op, path }: PatchOperation, rules: readonly Rule<T>[]): Error {
  const paths = rules.filter((rule) => op && rule.ops[op]).map((rule) => rule.path);
  const start = `Invalid patch path  '${path}' specified for op '${op}'. `;
  return badRequest(
    paths.length > 0 && !ruleFor(rules, path ?? '')
      ? `${start}Must be one of: [${paths.join(', ')}]`
      : `${start}Please choose supported operations`,
  );
}

/** A patch value that is a number. @throws BadRequestException for anything else */
export function numberIn(value: string, what: string): number {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number))
    throw badRequest(`Invalid value '${value}' specified for ${what}`);
  return number;
}

/** A patch value that is `true`; everything else is false, as API Gateway has it. */
export const truth = (value: string): boolean => value.toLowerCase() === 'true';
