import { arnLike, glob } from './glob.ts';

/** The keys of a request's context, in lower case; `null`: known to be absent from it. */
export type Context = Readonly<Record<string, string | null>>;

type Test = (pattern: string, value: string) => boolean;

const equals: Test = (pattern, value) => pattern === value;
const equalsIgnoringCase: Test = (pattern, value) => pattern.toLowerCase() === value.toLowerCase();

/** Negated operators hold where their positive twin does not, and where the key is absent. */
const operators: Readonly<Record<string, { test: Test; negated?: true }>> = {
  stringequals: { test: equals },
  stringequalsignorecase: { test: equalsIgnoringCase },
  stringlike: { test: glob },
  arnequals: { test: arnLike },
  arnlike: { test: arnLike },
  bool: { test: equalsIgnoringCase },
  stringnotequals: { test: equals, negated: true },
  stringnotequalsignorecase: { test: equalsIgnoringCase, negated: true },
  stringnotlike: { test: glob, negated: true },
  arnnotequals: { test: arnLike, negated: true },
  arnnotlike: { test: arnLike, negated: true },
};

/**
 * Whether all conditions of a statement hold.
 * @returns undefined where an operator or a key decides that nobody here can judge
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function conditionsHold(
  conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  context: Context,
): boolean | undefined {
  const results = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => holds(operator, key, strings(values), context)),
  );
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

function holds(
  operator: string,
  key: string,
  patterns: readonly string[],
  context: Context,
): boolean | undefined {
  const name = operator.toLowerCase().replace(/^for(any|all)values?:/, '');
  const optional = name.endsWith('ifexists');
  const known = operators[optional ? name.slice(0, -'ifexists'.length) : name];
  const value = context[key.toLowerCase()];
  if (known === undefined || value === undefined) return undefined;
  if (value === null) return optional || known.negated === true;
  return patterns.some((pattern) => known.test(pattern, value)) !== (known.negated === true);
}

/** A policy's "one or many" as a list; what is not a string counts as its JSON. */
export function strings(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
}
