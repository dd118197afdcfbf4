import { known, knownOr } from '../../model/reading.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { logged } from '../../signals/failures.ts';
import { limitReached } from '../throttling/helpers/limit-reached.ts';
import { byName, nameOf } from './helpers/by-name.ts';
import { invokersOf, refusedFor } from './helpers/invokers.ts';

/**
 * The function is not allowed enough runs at the same time; API Gateway hands the refusal on as a 500, never as a 429.
 * Zero is a switch that turns the function off, often on purpose.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
 */
const id = 'lambda-reserved-concurrency-low';

const raise = 'raise-reserved-concurrency';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'lambda-reserved-limit',
    pattern: /ReservedFunction(Concurrent)?InvocationLimitExceeded/i,
    causes: ['lambda-reserved-concurrency-low'],
    hop: 'integration',
  },
]);

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  broughtBy: ['lambda:PutFunctionConcurrency'],
  endedBy: ['lambda:DeleteFunctionConcurrency', 'lambda:PutFunctionConcurrency'],
  telemetry: { reasons: 'support' },
  judge: (facts, signals) =>
    judgeEach(byName(facts.lambda.functions), nameOf, (functions) => {
      const [fn] = functions;
      const reserved = known(fn.reservedConcurrency);
      if (reserved === null) return healthy;
      const { routes, place } = invokersOf(functions, facts);
      const failures = refusedFor(signals, id, { routes, place });
      const metrics = reserved === 0 ? knownOr(fn.metrics, null) : known(fn.metrics);
      const throttles = metrics?.throttles ?? 0;
      const concurrentMax = metrics?.concurrentMax ?? null;
      if (reserved > 0 && throttles === 0) return healthy;
      // Throttles below the reserve come from the account's limit, which reserving more would not raise.
      const named = failures.some(({ causes }) => causes.length === 1);
      if (reserved > 0 && (concurrentMax ?? reserved) < reserved && !named) return healthy;
      const peak = concurrentMax === null ? {} : { concurrentMax };
      const reached = limitReached(facts, signals, routes, raise);
      return faulty({
        subject: fn.name,
        confidence: reserved === 0 || failures.length > 0 ? 'certain' : 'likely',
        evidence: [
          reserved === 0
            ? { code: `${id}.zero`, args: { function: fn.name } }
            : { code: `${id}.reached`, args: { function: fn.name, reserved, throttles } },
          ...(reserved === 0 ? [] : reached.evidence),
          ...logged(failures, id),
        ],
        ...place,
        routes: [...routes],
        remedies: reserved === 0 ? [raise] : reached.remedies,
        data: { functionName: fn.name, reserved, throttles, ...peak, ...reached.data },
      });
    }),
});
