import type { HeaderCondition, RoutingRule } from './routing-rule.ts';

/** Header values by name in lower case. */
export type SentHeaders = Readonly<Record<string, string>>;

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/**
 * Whether the path begins with the rule's base path, part by part; upper and lower case differ. AWS says that the path "contains" it and
 * shows examples that begin with it.
 */
export function takesPath({ basePath }: RoutingRule, path: string): boolean {
  const given = partsOf(path);
  return partsOf(basePath).every((part, at) => part === given[at]);
}

/** In the order in which API Gateway tries them. */
export const inOrder = (rules: readonly RoutingRule[]): RoutingRule[] =>
  rules.toSorted((a, b) => a.priority - b.priority);

/**
 * The rule that takes a request: the first whose conditions are all met.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules-examples.html
 */
export const chooseRule = (
  rules: readonly RoutingRule[],
  path: string,
  headers: SentHeaders,
): RoutingRule | undefined =>
  inOrder(rules).find((rule) => takesPath(rule, path) && areMet(rule, headers));

const areMet = ({ headers: groups }: RoutingRule, headers: SentHeaders): boolean =>
  groups.every((group) => group.some((condition) => isMet(condition, headers)));

function isMet({ name, glob }: HeaderCondition, headers: SentHeaders): boolean {
  const value = headers[name.toLowerCase()];
  if (value === undefined) return false;
  const [begins, ends] = [glob.endsWith('*'), glob.startsWith('*')];
  const text = glob.replace(/^\*/, '').replace(/\*$/, '');
  if (begins && ends) return value.includes(text);
  return begins ? value.startsWith(text) : ends ? value.endsWith(text) : value === text;
}

/** What the API gets of a path that a rule takes; begins with `/`. */
export function restOf({ basePath, stripBasePath }: RoutingRule, path: string): string {
  const given = partsOf(path);
  return `/${(stripBasePath ? given.slice(partsOf(basePath).length) : given).join('/')}`;
}

/** Whether every request that the second rule could take is taken by the first, which is tried before it. */
export const hides = (first: RoutingRule, { priority, basePath, headers }: RoutingRule): boolean =>
  first.priority < priority &&
  takesPath(first, basePath) &&
  first.headers.every((group) =>
    headers.some((other) => other.every((one) => group.some((own) => isSame(own, one)))),
  );

const isSame = (a: HeaderCondition, b: HeaderCondition): boolean =>
  a.name.toLowerCase() === b.name.toLowerCase() && a.glob === b.glob;

/** What a rule asks for, in one text: `/shop, x-version: beta*`; `-` where it takes everything. */
export const conditionsOf = ({ basePath, headers }: RoutingRule): string =>
  [
    ...(basePath === '' ? [] : [`/${basePath}`]),
    ...headers.map((group) => group.map(({ name, glob }) => `${name}: ${glob}`).join(' | ')),
  ].join(', ') || '-';
