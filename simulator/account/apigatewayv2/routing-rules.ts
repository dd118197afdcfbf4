import type {
  CreateRoutingRuleRequest,
  DeleteRoutingRuleRequest,
  ListRoutingRulesRequest,
  PutRoutingRuleRequest,
  RoutingRule,
  UpdateDomainNameRequest,
} from '@aws-sdk/client-apigatewayv2';
import { domainOf } from '../apigateway/domain-names.ts';
import { badRequest, conflict, notFound } from '../apigateway/errors.ts';
import { apiOf as restApiOf, stageOf } from '../apigateway/lookup.ts';
import type { ApiGatewayState, StoredDomain } from '../apigateway/state.ts';
import type { Context } from '../apigateway/takes.ts';
import { pageOf } from '../page.ts';
import { put } from '../key-order.ts';
import type { ApiGatewayV2State } from './state.ts';
import { takes } from './takes.ts';

const rest = ({ account }: Context): ApiGatewayState =>
  account.state<ApiGatewayState>('apigateway');

/** How version 1 of the API, which keeps the domains, calls the modes. */
const modes: Readonly<Record<string, NonNullable<StoredDomain['domain']['routingMode']>>> = {
  API_MAPPING_ONLY: 'BASE_PATH_MAPPING_ONLY',
  ROUTING_RULE_ONLY: 'ROUTING_RULE_ONLY',
  ROUTING_RULE_THEN_API_MAPPING: 'ROUTING_RULE_THEN_BASE_PATH_MAPPING',
};

const UpdateDomainName = takes<UpdateDomainNameRequest>(
  ['DomainName'],
  ['RoutingMode'],
  (_, { DomainName, RoutingMode }, context) => {
    const { domain } = domainOf(rest(context), DomainName);
    const mode = RoutingMode === undefined ? undefined : modes[RoutingMode];
    if (RoutingMode !== undefined && mode === undefined)
      throw badRequest(`Invalid routing mode ${RoutingMode}`);
    if (mode !== undefined) domain.routingMode = mode;
    return { DomainName, ...(RoutingMode !== undefined && { RoutingMode }) };
  },
);

/**
 * A rule leads to a stage of a REST API of the account, and no other rule has its priority.
 * @throws BadRequestException, ConflictException or NotFoundException otherwise
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html
 */
function check(
  { domain, rules = {} }: StoredDomain,
  { RoutingRuleId, Priority = 0, Actions = [] }: RoutingRule,
  context: Context,
): void {
  if ((domain.routingMode ?? 'BASE_PATH_MAPPING_ONLY') === 'BASE_PATH_MAPPING_ONLY')
    throw badRequest('The routing mode of the domain name does not support routing rules.');
  if (!Number.isInteger(Priority) || Priority < 1 || Priority > 1_000_000)
    throw badRequest('Invalid priority');
  const taken = Object.values(rules).find(
    (one) => one.Priority === Priority && one.RoutingRuleId !== RoutingRuleId,
  );
  if (taken) throw conflict(`A routing rule with priority ${Priority} already exists.`);
  const [invoked, ...more] = Actions.map(({ InvokeApi }) => InvokeApi);
  if (!invoked || more.length > 0) throw badRequest('A routing rule must have one action.');
  stageOf(restApiOf(rest(context), invoked.ApiId ?? '', context), invoked.Stage ?? '');
}

const store = (stored: StoredDomain, rule: RoutingRule & { RoutingRuleId: string }) =>
  put((stored.rules ??= {}), rule.RoutingRuleId, rule);

const CreateRoutingRule = takes<CreateRoutingRuleRequest>(
  ['Actions', 'Conditions', 'DomainName', 'Priority'],
  [],
  (_, { DomainName, ...given }, context) => {
    const stored = domainOf(rest(context), DomainName);
    const rule = { RoutingRuleId: context.newId(6), ...given };
    check(stored, rule, context);
    return store(stored, rule);
  },
);

const PutRoutingRule = takes<PutRoutingRuleRequest>(
  ['Actions', 'Conditions', 'DomainName', 'Priority', 'RoutingRuleId'],
  [],
  (_, { DomainName, RoutingRuleId, ...given }, context) => {
    const stored = domainOf(rest(context), DomainName);
    known(stored, RoutingRuleId);
    const rule = { RoutingRuleId, ...given };
    check(stored, rule, context);
    return store(stored, rule);
  },
);

const DeleteRoutingRule = takes<DeleteRoutingRuleRequest>(
  ['DomainName', 'RoutingRuleId'],
  [],
  (_, { DomainName, RoutingRuleId }, context) => {
    const stored = domainOf(rest(context), DomainName);
    delete known(stored, RoutingRuleId)[RoutingRuleId];
    return {};
  },
);

const ListRoutingRules = takes<ListRoutingRulesRequest>(
  ['DomainName'],
  ['MaxResults', 'NextToken'],
  (_: ApiGatewayV2State, { DomainName, MaxResults, NextToken }, context) => {
    const all = Object.values(domainOf(rest(context), DomainName).rules ?? {});
    const size = MaxResults ?? Math.max(all.length, 1);
    const { items, next } = pageOf(all, NextToken, size, 'BadRequestException');
    return { RoutingRules: items, ...(next !== undefined && { NextToken: next }) };
  },
);

/** @throws NotFoundException where the domain has no such rule */
function known({ rules = {} }: StoredDomain, id: string): Record<string, RoutingRule> {
  if (!rules[id]) throw notFound('Invalid routing rule identifier specified');
  return rules;
}

export const routingRules = {
  CreateRoutingRule,
  DeleteRoutingRule,
  ListRoutingRules,
  PutRoutingRule,
  UpdateDomainName,
};
