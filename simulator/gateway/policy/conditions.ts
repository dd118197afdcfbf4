import { covers } from '../../network/cidr.ts';

/** What is known about a request when a policy is evaluated, by condition key in lower case. */
export type RequestContext = Readonly<Record<string, string | undefined>>;

/** The `Condition` block of a statement: operator, then key, then one value or several. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

type Test = (actual: string, wanted: string) => boolean;

const tests: Readonly<Record<string, Test>> = {
  ArnLike: (actual, wanted) => matchesArn(wanted, actual),
  ArnEquals: (actual, wanted) => matchesArn(wanted, actual),
  StringEquals: (actual, wanted) => actual === wanted,
  StringLike: (actual, wanted) => matchesPattern(wanted, actual),
  IpAddress: (actual, wanted) => covers(wanted, actual),
  NotIpAddress: (actual, wanted) => !covers(wanted, actual),
  StringNotEquals: (actual, wanted) => actual !== wanted,
};

const patterns = new Map<string, RegExp>();

/** IAM's wildcards: `*` for any text, `?` for one character. */
export function matchesPattern(pattern: string, text: string): boolean {
  let compiled = patterns.get(pattern);
  if (!compiled) {
    const source = pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    compiled = new RegExp(`^${source}$`, 's');
    patterns.set(pattern, compiled);
  }
  return compiled.test(text);
}

/** ARNs match part by part: a wildcard does not reach over the colons of the first five parts. Less than an ARN matches as text. */
export function matchesArn(pattern: string, arn: string): boolean {
  const wanted = partsOf(pattern);
  const actual = partsOf(arn);
  if (wanted.length < actual.length) return matchesPattern(pattern, arn);
  return wanted.every((part, index) => matchesPattern(part, actual[index] ?? ''));
}

function partsOf(arn: string): string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

/**
 * Whether all conditions of a statement hold. A key that the request does not carry fails a condition, except a negated one.
 * @throws Error for an operator that the simulator does not know: it must not guess who may do what
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function conditionsHold(conditions: Conditions | undefined, context: RequestContext) {
  return Object.entries(conditions ?? {}).every(([operator, keys]) => {
    const test = tests[operator];
    if (!test) throw new Error(`The simulator does not know the condition operator ${operator}.`);
    const negated = operator.includes('Not');
    return Object.entries(keys).every(([key, values]) => {
      const actual = context[key.toLowerCase()];
      if (actual === undefined) return negated;
      const wanted = list(values);
      return negated
        ? wanted.every((value) => test(actual, value))
        : wanted.some((value) => test(actual, value));
    });
  });
}

/** IAM writes one value where a list has one. */
export const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(String);
