import {
  ApiGatewayV2Client,
  ListRoutingRulesCommand,
  type RoutingRule as RawRule,
} from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { CustomDomain, PathMapping } from '../../model/front/domain.ts';
import { onlyRules, type RoutingRule } from '../../model/front/routing-rule.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';
import { allMappings } from './mappings.ts';

/**
 * Where a domain leads, in as few calls as its routing mode allows: rules, mappings or both. What the mode leaves out leads nowhere.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-routing-mode.html
 */
export async function readWays(
  environment: Environment,
  { name, endpointType, routingMode }: CustomDomain,
): Promise<{ mappings: Reading<PathMapping[]>; rules?: Reading<RoutingRule[]> }> {
  if (routingMode === undefined)
    return { mappings: await allMappings(environment, name, endpointType) };
  const [rules, mappings] = await Promise.all([
    readRoutingRules(environment, name),
    onlyRules(routingMode) ? { known: [] } : allMappings(environment, name, endpointType),
  ]);
  return { mappings, rules };
}

/** @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-routingrules.html */
const readRoutingRules = (
  environment: Environment,
  DomainName: string,
): Promise<Reading<RoutingRule[]>> =>
  reading('apigatewayv2:ListRoutingRules', async () => {
    const found = await pages(
      (NextToken) =>
        environment
          .client(ApiGatewayV2Client)
          .send(new ListRoutingRulesCommand({ DomainName, ...(NextToken && { NextToken }) })),
      (output) => output.NextToken,
    );
    return found.flatMap(({ RoutingRules = [] }) => RoutingRules).flatMap(rulesOf);
  });

/** A rule for each of its base paths: API Gateway allows one. One without an API to invoke leads nowhere. */
function rulesOf({ RoutingRuleId, Priority = 0, Conditions = [], Actions = [] }: RawRule) {
  const invoked = Actions.flatMap(({ InvokeApi }) => InvokeApi ?? [])[0];
  if (invoked === undefined) return [];
  const paths = Conditions.flatMap(({ MatchBasePaths }) => MatchBasePaths?.AnyOf ?? []);
  const headers = Conditions.flatMap(({ MatchHeaders }) => {
    const group = (MatchHeaders?.AnyOf ?? []).map(({ Header = '', ValueGlob = '' }) => ({
      name: Header,
      glob: ValueGlob,
    }));
    return group.length > 0 ? [group] : [];
  });
  return (paths.length > 0 ? paths : ['']).map((path) => ({
    id: RoutingRuleId ?? '-',
    priority: Priority,
    headers,
    basePath: path.replaceAll(/^\/+|\/+$/g, ''),
    apiId: invoked.ApiId ?? '',
    stage: invoked.Stage ?? '',
    stripBasePath: invoked.StripBasePath ?? false,
  }));
}
