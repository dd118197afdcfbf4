import { evidence } from '../../model/evidence.ts';
import type { BaseFacts, FactsFor } from '../../model/facts.ts';
import { known, knownOr } from '../../model/reading.ts';
import { serves } from '../../model/route.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { allowCall } from '../role-calls.ts';
import { neededCall } from './helpers/needed-call.ts';
import { type RoleCall, roleAllows } from './helpers/role-allows.ts';
import { trustsGateway } from './helpers/trusts-gateway.ts';

/**
 * The role of the integration does not allow the call that the integration makes, so the service refuses it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html
 */
const id = 'integration-role-not-authorized';

type Role = NonNullable<FactsFor<'account'>['account']['integrationRoles']>[number];

/** What the log says of this cause alone: API Gateway names its session so. */
export const signatures = rules([
  {
    id,
    pattern: /BackplaneAssumeRoleSession is not authorized to perform/i,
    overrides: ['function-role-denied', 'invoke-function-denied'],
    causes: [id],
    hop: 'integration',
  },
]);

export default defineCheck({
  id,
  domain: 'account',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx', '4xx'],
  role: 'breaks',
  hop: 'integration',
  accountsFor: ['aws-service-integration-error'],
  telemetry: { reasons: 'support', routes: 'support' },
  judge: (facts, signals) =>
    judgeEach(
      facts.account.integrationRoles ?? [],
      ({ arn }) => arn,
      (role) => {
        const document = knownOr(role.trust, null);
        if (document !== null && trustsGateway(document) === 'no') return healthy;
        const policies = known(role.policies);
        const denied = callsOf(role, facts).filter(
          ({ call }) => roleAllows(policies, call) === 'denied',
        );
        const routes = denied.flatMap((one) => one.routes);
        const failures = routes.length === 0 ? [] : failuresOf(signals, id, routes);
        const [first] = denied;
        // The resource's own policy may allow the call as well: only failed requests show that it does not.
        const fails = failures.length > 0 || signals.failures.length === 0;
        if (first === undefined || !fails || signals.since === null) return healthy;
        return faulty({
          subject: role.arn,
          confidence: failures.length > 0 ? 'certain' : 'likely',
          evidence: [
            ...denied.map(({ call }) => evidence(`${id}.denied`, { role: role.arn, ...call })),
            ...logged(failures, id),
          ],
          routes,
          // Nothing of the product changes what a role may do.
          remedies: [],
          advised: denied.map(({ call: { action, resource } }) =>
            allowCall(role.arn.split('/').at(-1) ?? role.arn, action, resource),
          ),
          data: { role: role.arn, action: first.call.action, resource: first.call.resource },
        });
      },
    ),
});

/** What the methods that use a role need it for, each call once. */
function callsOf(role: Role, { configuration }: BaseFacts) {
  const found = new Map<string, { call: RoleCall; routes: Role['routes'] }>();
  for (const route of role.routes) {
    const served = known(configuration.routes).find((one) => serves(one, route));
    const call = served?.integration && neededCall(served.integration);
    if (!call) continue;
    const key = `${call.action} ${call.resource}`;
    found.set(key, { call, routes: [...(found.get(key)?.routes ?? []), route] });
  }
  return [...found.values()];
}
