import { evidence } from '../../model/evidence.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { conditionsText } from '../resource-policy/conditions-text.ts';
import { policyDenials, type PolicyDenials } from '../resource-policy/policy-denials.ts';
import { policyFault } from './helpers/policy-fault.ts';

/**
 * A Deny statement of the API's resource policy keeps the request out.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
const id = 'resource-policy-explicit-deny';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const found = policyDenials(
      id,
      facts,
      signals,
      ({ denies }) => denies.length > 0,
      ({ isShut }) => isShut,
    );
    if (found === null) return [];
    if (found.failures.length + found.routes.length === 0) return healthyInLogs(facts, signals);
    return faulty(policyFault(id, found, toldOf(found), [], facts, signals));
  },
});

function toldOf({ isPending, routes, on }: PolicyDenials) {
  if (isPending) return [evidence(`${id}.pending`)];
  const denies = routes.flatMap((route) => on(route).denies);
  const statements = [...new Set(denies.map(({ Sid = '-' }) => Sid))].join(', ');
  const conditions = conditionsText(denies);
  if (denies.length === 0) return [];
  return conditions === ''
    ? [evidence(`${id}.statement`, { statements })]
    : [evidence(`${id}.conditions`, { statements, conditions })];
}
