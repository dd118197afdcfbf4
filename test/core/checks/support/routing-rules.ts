import type { RoutingRule } from '../../../../core/model/front/routing-rule.ts';
import type { ReadDomain } from '../../../../core/model/front/domain.ts';
import type { ChangeEvent } from '../../../../core/model/facts/changes.ts';
import { domain, listing, readDomain } from './domains.ts';
import { configuration, known } from './facts.ts';

/** A rule that leads the path `shop` to the stage of the tests. */
export const rule = (more: Partial<RoutingRule> = {}): RoutingRule => ({
  id: 'r1',
  priority: 100,
  headers: [],
  basePath: 'shop',
  apiId: configuration().api.id,
  stage: 'prod',
  stripBasePath: true,
  ...more,
});
/** One that leads to another API. */
export const away = (more: Partial<RoutingRule> = {}): RoutingRule =>
  rule({ id: 'r9', priority: 50, apiId: 'other', stage: 'live', ...more });

/** The domain, with rules that are tried before its mappings; it has none unless they are given. */
export const ruled = (
  rules: readonly RoutingRule[],
  more: Partial<ReadDomain> = {},
  routingMode = 'ROUTING_RULE_THEN_BASE_PATH_MAPPING',
): ReadDomain => {
  const read = readDomain({ mappings: known([]), ...more });
  return { ...read, domain: { ...read.domain, routingMode }, rules: known([...rules]) };
};

/** A change of the domain, as CloudTrail lists it. */
export const changed = (
  name: string,
  at: string,
  details: ChangeEvent['details'] = {},
  on = domain,
) =>
  listing([
    {
      at,
      source: 'apigateway.amazonaws.com',
      name,
      by: 'arn:aws:iam::111122223333:user/dev',
      resources: [{ kind: 'domain', id: on }],
      details,
    },
  ]);
