import { BeyondSimulator } from '../../beyond-simulator.ts';
import { covers } from '../../network/cidr.ts';
import { remembered } from '../../remembered.ts';

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

const sourceOf = (pattern: string, star: string): string =>
  pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', star)
    .replaceAll('?', '.');

const textExpression = remembered((pattern) => new RegExp(`^${sourceOf(pattern, '.*')}$`, 's'));

/** In the first five parts of an ARN a wildcard does not reach over a colon. Less than an ARN matches as text. */
const arnExpression = remembered((pattern) => {
  const parts = pattern.split(':');
  if (parts.length < 6) return textExpression(pattern);
  const start = sourceOf(parts.slice(0, 5).join(':'), '[^:]*');
  return new RegExp(`^${start}:${sourceOf(parts.slice(5).join(':'), '.*')}$`, 's');
});

/** IAM's wildcards: `*` for any text, `?` for one character. */
export const matchesPattern = (pattern: string, text: string): boolean =>
  pattern === text || textExpression(pattern).test(text);

/** As {@link matchesPattern}, for ARNs, which match part by part. */
export const matchesArn = (pattern: string, arn: string): boolean =>
  arnExpression(pattern).test(arn);

/**
 * Whether all conditions of a statement hold. A key that the request does not carry fails a condition, except a negated one.
 * @throws Error for an operator that the simulator does not know: it must not guess who may do what
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function conditionsHold(conditions: Conditions | undefined, context: RequestContext) {
  if (!conditions) return true;
  return Object.entries(conditions).every(([operator, keys]) => {
    const test = tests[operator];
    if (!test)
      throw new BeyondSimulator(`The simulator does not know the condition operator ${operator}.`);
    const negated = operator.includes('Not');
    return Object.entries(keys).every(([key, values]) => {
      const actual = context[lowerCase(key)];
      if (actual === undefined) return negated;
      const wanted = list(values);
      return negated
        ? wanted.every((value) => test(actual, value))
        : wanted.some((value) => test(actual, value));
    });
  });
}

const lowerCase = remembered((key) => key.toLowerCase());

/** IAM writes one value where a list has one. */
export const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : [String(value)];
