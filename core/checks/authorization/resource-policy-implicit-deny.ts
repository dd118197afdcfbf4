import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { routeName } from '../../model/route.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { conditionsText } from '../resource-policy/conditions-text.ts';
import { policyDenials, type PolicyDenials } from '../resource-policy/policy-denials.ts';
import { widened } from '../resource-policy/widened.ts';
import { policyFault } from './helpers/policy-fault.ts';

/**
 * No statement of the API's resource policy lets the request in: its method is in none, or a condition does not hold.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html
 */
const id = 'resource-policy-implicit-deny';

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
      ({ isOpen }) => !isOpen,
      ({ allows }) => allows.length === 0,
    );
    if (found === null) return [];
    if (found.failures.length + found.routes.length === 0) return healthyInLogs(facts, signals);
    return faulty(
      policyFault(id, found, toldOf(found, facts), widened(found, facts), facts, signals),
    );
  },
});

/** Methods that are named one by one. */
const named = 5;

function toldOf(found: PolicyDenials, { configuration }: BaseFacts): Evidence[] {
  if (found.isPending) return [evidence(`${id}.pending`)];
  if (restOf(configuration).policy === undefined) return [evidence(`${id}.private`)];
  const missing = found.routes.filter((route) => found.on(route).allows.length === 0);
  const conditional = found.routes.flatMap((route) => found.on(route).allows);
  const conditions = conditionsText(conditional);
  return [
    ...(missing.length > 0
      ? [
          evidence(`${id}.not-named`, {
            count: missing.length,
            routes: missing.slice(0, named).map(routeName).join(', '),
          }),
        ]
      : []),
    ...(conditions === '' ? [] : [evidence(`${id}.conditions`, { conditions })]),
  ];
}
