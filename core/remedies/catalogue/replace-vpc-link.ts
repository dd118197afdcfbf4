import type { Facts } from '../../model/facts.ts';
import type { LinkPath } from '../../model/facts/network.ts';
import type { Operation } from '../../model/plan.ts';
import { known, knownOr } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { shortHash } from '../hash.ts';
import { type IntegratedRoute, isIntegrated } from '../integrations.ts';
import { pathOf } from '../link-paths.ts';
import { call, operation, resultOf } from '../operations.ts';
import { setIntegrations, setIntegrationsCalls } from '../set-integrations.ts';

/**
 * A failed link cannot be repaired, only replaced: https://docs.aws.amazon.com/apigateway/latest/api/API_CreateVpcLink.html
 * The old link stays, as other APIs may use it.
 */
export default defineRemedy({
  id: 'replace-vpc-link',
  apis: ['REST'],
  risk: 'high',
  writes: ['apigateway:CreateVpcLink', ...setIntegrationsCalls.writes],
  undoes: ['apigateway:DeleteVpcLink', ...setIntegrationsCalls.undoes],
  plan(cause, facts) {
    const path = pathOf(cause, facts);
    // A link to a load balancer that is gone would fail as the old one did, and which other one serves the same targets
    // nobody can determine from here.
    const loadBalancer = path && known(path.loadBalancer);
    if (!path || !loadBalancer) return null;
    const routes = routesOver(path, facts);
    if (!routes) return null;
    const newLink = resultOf('link', 'id');
    const set = setIntegrations(facts, 'replace-vpc-link', routes, 'connectionId', newLink);
    if (!set) return null;
    return {
      ...set,
      operations: [createLink(path.connectionId, loadBalancer.arn, facts), ...set.operations],
      blastRadius: [
        { code: 'replace-vpc-link.takes-minutes', args: {} },
        { code: 'replace-vpc-link.old-link', args: { link: path.connectionId } },
        ...set.blastRadius,
      ],
      lifetime: 'permanent',
    };
  },
});

/** Named for the link that it replaces and for this case of it, so that it can be distinguished from every other. */
function createLink(replaced: string, loadBalancerArn: string, facts: Facts): Operation {
  const name = `gateway-medic-${shortHash(replaced, loadBalancerArn, facts.window.end)}`;
  return operation(
    'link',
    call('apigateway:CreateVpcLink', { name, targetArns: [loadBalancerArn] }),
    {
      expects: null,
      undo: [call('apigateway:DeleteVpcLink', { vpcLinkId: resultOf('link', 'id') })],
    },
  );
}

/** The methods that go over the link. @returns null where one is gone, or names the link through a stage variable */
function routesOver(path: LinkPath, facts: Facts): IntegratedRoute[] | null {
  const all = knownOr(facts.configuration.routes, []);
  const routes = all.filter((route) =>
    path.routes.some((leg) => leg.path === route.path && leg.httpMethod === route.httpMethod),
  );
  if (routes.length === 0 || !routes.every(isIntegrated)) return null;
  return routes.every(({ integration }) => integration.connectionId === path.connectionId)
    ? routes
    : null;
}
