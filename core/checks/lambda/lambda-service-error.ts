import { evidence } from '../../model/evidence.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { blamedOn } from './helpers/faults.ts';
import { judgeFunctions } from './helpers/judge-functions.ts';
import { naming, refs } from './helpers/routes.ts';

/**
 * Lambda's own service fails with a 5XX before the function runs: nothing of the function or of the API is wrong.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html (ServiceException)
 */
const id = 'lambda-service-error';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    if (facts.lambda.functions.length === 0) return [];
    requireLogs(facts, signals, failuresOf(signals, id));
    return judgeFunctions(facts, (fn, routes) => {
      const own = blamedOn(fn, id, routes, facts.lambda, signals);
      if (own.length === 0) return healthyInLogs(facts, signals);
      return faulty({
        subject: fn.arn,
        confidence: own.some(({ route }) => route !== null) ? 'certain' : 'likely',
        evidence: [
          evidence(`${id}.failed`, { function: fn.name, count: own.length }),
          ...logged(own, id),
        ],
        routes: refs(routes),
        remedies: [],
        data: naming(fn),
      });
    });
  },
});
