import type { Cause } from '../../../core/model/cause.ts';
import type { RemedyId } from '../../../core/model/ids.generated.ts';
import type { Facts } from '../../../core/model/facts.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { planFor } from '../../../core/remedies/plan.ts';
import type { Side } from './environments.ts';
import type { World } from './world.ts';

type About = Pick<Cause, 'subject'> & Partial<Pick<Cause, 'data' | 'routes'>>;

const orders = [{ httpMethod: 'GET', path: '/orders' }];

/** What a check would say, for each remedy whose plan the world of the tests has room for. */
export const causes: Readonly<Record<string, (world: World) => About>> = {
  'grant-invoke': ({ aliasArn }) => ({ subject: aliasArn, routes: orders }),
  'roll-back-alias': ({ aliasArn }) => ({ subject: aliasArn }),
  'raise-function-timeout': ({ aliasArn }) => ({ subject: aliasArn, data: { timeout: 10 } }),
  'raise-function-memory': ({ aliasArn }) => ({ subject: aliasArn }),
  'roll-back-deployment': ({ olderDeploymentId }) => ({
    subject: 'prod',
    data: { previousDeploymentId: olderDeploymentId },
  }),
  'correct-integration-method': () => ({
    subject: 'GET /stock',
    routes: [{ httpMethod: 'GET', path: '/stock' }],
  }),
  'raise-integration-timeout': () => ({ subject: 'GET /orders', routes: orders }),
  'raise-stage-throttle': () => ({ subject: '*/*', data: { methodKey: '*/*' } }),
  'raise-usage-plan-throttle': ({ usagePlanId }) => ({ subject: usagePlanId }),
  'open-target-security-group': ({ targetGroup }) => ({
    subject: targetGroup,
    data: { groupId: targetGroup, ports: '9090', sourceCidrs: '10.20.0.0/24' },
  }),
  'create-listener': ({ vpcLinkId, targetGroupArn }) => ({
    subject: vpcLinkId,
    data: { connectionId: vpcLinkId, port: 9090, targetGroupArn },
  }),
};

const baskets = [{ httpMethod: 'GET', path: '/baskets' }];

/** The same of the HTTP API; by the remedy, with the kind where both have it. */
export const httpCauses: Readonly<Record<string, (world: World) => About>> = {
  'restore-payload-format': ({ aliasArn }) => ({
    subject: aliasArn,
    routes: baskets,
    data: { payloadFormatVersion: '1.0' },
  }),
  'raise-integration-timeout of an HTTP API': () => ({ subject: 'GET /baskets', routes: baskets }),
  'restore-authorizer-response': ({ httpAuthorizerId }) => ({
    subject: httpAuthorizerId,
    routes: baskets,
    data: { authorizerId: httpAuthorizerId },
  }),
  'raise-stage-throttle of an HTTP API': () => ({
    subject: '*/*',
    data: { methodKey: '*/*' },
  }),
};

/** The remedy's plan for the world. @throws Error where it has none */
export function planOf(remedy: string, { environment }: Side, world: World, facts: Facts): Plan {
  const about = (causes[remedy] ?? httpCauses[remedy])?.(world);
  if (!about) throw new Error(`There is no cause for ${remedy}.`);
  const plan = planFor({
    incidentId: `inc-${remedy}`,
    target: world.target,
    cause: {
      check: 'emulator',
      domain: 'lambda',
      role: 'breaks',
      hop: 'integration',
      score: 1,
      confidence: 'certain',
      evidenceFor: [],
      evidenceAgainst: [],
      routes: 'all',
      explains: 1,
      remedies: [remedy.replace(/ of an HTTP API$/, '') as RemedyId],
      ...about,
    },
    facts,
    now: environment.clock.now().toISOString(),
    disabled: [],
    approvalTimeout: 3600,
  });
  if (!plan) throw new Error(`${remedy} has no plan.`);
  return plan;
}
