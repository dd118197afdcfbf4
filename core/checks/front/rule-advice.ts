import { inOrder, takesPath } from '../../model/front/choose-rule.ts';
import type { RoutingRule } from '../../model/front/routing-rule.ts';
import type { Call } from '../../model/plan.ts';
import type { Target } from '../../model/target.ts';
import { gatewayV2Call } from '../advised.ts';

type Place = Pick<Target, 'apiId' | 'stage'>;
type NewRule = Omit<RoutingRule, 'id'>;

/** Stands for a path that nothing read tells. */
const somePath = 'BASE_PATH';

/** Shows the rules of a domain. */
const show = (DomainName: string): Call => gatewayV2Call('ListRoutingRules', { DomainName });

/** A rule in the words of API Gateway, which takes and replaces rules as a whole. */
const bodyOf = ({ priority, basePath, headers, apiId, stage, stripBasePath }: NewRule) => ({
  Priority: priority,
  Conditions: [
    ...(basePath === '' ? [] : [{ MatchBasePaths: { AnyOf: [basePath] } }]),
    ...headers.map((group) => ({
      MatchHeaders: { AnyOf: group.map(({ name, glob }) => ({ Header: name, ValueGlob: glob })) },
    })),
  ],
  Actions: [{ InvokeApi: { ApiId: apiId, Stage: stage, StripBasePath: stripBasePath } }],
});

const create = (DomainName: string, rule: NewRule): Call =>
  gatewayV2Call('CreateRoutingRule', { DomainName, ...bodyOf(rule) });

const replace = (DomainName: string, { id, ...rule }: RoutingRule): Call =>
  gatewayV2Call('PutRoutingRule', { DomainName, RoutingRuleId: id, ...bodyOf(rule) });

/** A free priority before this one, near it; undefined where there is none. */
function freeBefore(rules: readonly RoutingRule[], priority: number): number | undefined {
  const taken = new Set(rules.map((rule) => rule.priority));
  for (let free = priority - 1; free > 0; free -= 1) if (!taken.has(free)) return free;
  return undefined;
}

/** A free priority after all others. */
const freeAfter = (rules: readonly RoutingRule[]): number =>
  Math.max(0, ...rules.map(({ priority }) => priority)) + 10;

/** A way in that a rule hides: what it takes, and what the API gets of the path. */
type Way =
  | { readonly kind: 'rule'; readonly rule: RoutingRule }
  | { readonly kind: 'mapping'; readonly basePath: string };

/**
 * What a person looks at, and makes so that requests come to the stage again: a rule before the one that leads them away, or that rule
 * itself behind all others, or back.
 * @param hidden the way in that the rule hides; undefined: it hides none
 */
export function ruleBackCalls(
  domain: string,
  rules: readonly RoutingRule[],
  rule: RoutingRule,
  hidden: Way | undefined,
  { apiId, stage }: Place,
): Call[] {
  if (hidden === undefined) return [show(domain), replace(domain, { ...rule, apiId, stage })];
  const priority = freeBefore(rules, rule.priority);
  if (priority === undefined)
    return [show(domain), replace(domain, { ...rule, priority: freeAfter(rules) })];
  return [
    show(domain),
    hidden.kind === 'rule'
      ? replace(domain, { ...hidden.rule, priority })
      : create(domain, {
          priority,
          basePath: hidden.basePath,
          headers: [],
          apiId,
          stage,
          // As the mapping did.
          stripBasePath: true,
        }),
  ];
}

/** What a person looks at, and makes where no rule takes a path. @param useMappings whether the domain's mappings are to lead on again */
export function missingRuleCalls(
  domain: string,
  rules: readonly RoutingRule[],
  useMappings: boolean,
  { apiId, stage }: Place,
  path: string = somePath,
): Call[] {
  if (useMappings)
    return [
      gatewayV2Call('GetApiMappings', { DomainName: domain }),
      gatewayV2Call('UpdateDomainName', {
        DomainName: domain,
        RoutingMode: 'ROUTING_RULE_THEN_API_MAPPING',
      }),
    ];
  // Behind a rule that takes everything, no other is tried.
  const before = inOrder(rules).find((rule) => rule.headers.length === 0 && takesPath(rule, ''));
  const priority = (before && freeBefore(rules, before.priority)) ?? freeAfter(rules);
  const basePath = path.split('/').find((part) => part !== '') ?? somePath;
  return [
    show(domain),
    create(domain, { priority, basePath, headers: [], apiId, stage, stripBasePath: true }),
  ];
}
