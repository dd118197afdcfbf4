import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts, FactsFor } from '../../model/facts.ts';
import type { Call } from '../../model/plan.ts';
import { known, knownOr } from '../../model/reading.ts';
import { listedChanges } from '../../model/listed-changes.ts';
import { logged } from '../../signals/failures.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { byName, nameOf } from './helpers/by-name.ts';
import { invokersOf, refusedFor } from './helpers/invokers.ts';

/**
 * Lambda refuses runs of a function that has no reserve of its own: what the account's functions share is used up. API Gateway hands
 * that on as a 500, never as a 429.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
const id = 'lambda-throttled';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'lambda-unreserved-limit',
    pattern:
      /(?<!ReservedFunction)ConcurrentInvocationLimitExceeded|FunctionInvocationRateLimitExceeded|CallerRateLimitExceeded/i,
    excludes: /ReservedFunction/i,
    causes: ['lambda-throttled'],
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
  telemetry: { reasons: 'support' },
  judge: (facts, signals) =>
    judgeEach(byName(facts.lambda.functions), nameOf, (functions) => {
      const [fn] = functions;
      // A reserve of its own is all that such a function may use, and nobody else may.
      if (known(fn.reservedConcurrency) !== null) return healthy;
      const { throttles, concurrentMax } = known(fn.metrics);
      if (throttles === 0) return healthy;
      const { routes, place } = invokersOf(functions, facts);
      const failures = refusedFor(signals, id, { routes, place });
      const peak = concurrentMax ?? 0;
      return faulty({
        subject: fn.name,
        confidence: failures.some(({ route }) => route !== null) ? 'certain' : 'likely',
        evidence: [
          evidence(`${id}.throttles`, { function: fn.name, throttles, peak }),
          ...account(facts),
          ...reservations(facts),
          ...logged(failures, id),
        ],
        routes: [...routes],
        ...place,
        remedies: [],
        advised: [busiestFunctions(facts.window), settings],
        data: { functionName: fn.name, throttles, concurrentMax: peak },
      });
    }),
});

/** What there is to share, and how much of it the functions of this API used at the same time at most. */
function account({ lambda }: FactsFor<'lambda'>): Evidence[] {
  const limits = knownOr(lambda.accountConcurrency, null);
  if (limits === null) return [];
  const peaks = byName(lambda.functions)
    .filter(([fn]) => knownOr(fn.reservedConcurrency, null) === null)
    .map(([fn]) => ({ name: fn.name, peak: knownOr(fn.metrics, null)?.concurrentMax ?? 0 }))
    .toSorted((a, b) => b.peak - a.peak);
  const { total, unreserved } = limits;
  const args = { total, unreserved, reserved: total - unreserved };
  const busiest = peaks[0];
  return [
    evidence(`${id}.account`, args),
    ...(busiest === undefined
      ? []
      : [evidence(`${id}.busiest`, { function: busiest.name, peak: busiest.peak })]),
  ];
}

/** Who reserved concurrency in the hours before: that is taken from what all others share. */
const reservations = (facts: BaseFacts): Evidence[] =>
  listedChanges(facts)
    .filter(({ name }) => name === 'PutFunctionConcurrency')
    .slice(0, 3)
    .map(({ by, at, resources, details }) =>
      evidence(`${id}.reserved-by`, {
        function: resources[0]?.id ?? '-',
        executions: String(details['reservedConcurrentExecutions'] ?? '-'),
        by: by ?? '-',
        at,
      }),
    );

const settings: Call = { service: 'lambda', action: 'GetAccountSettings', input: {} };

/** The functions that ran most often at the same time, of the whole account and Region. */
const busiestFunctions = ({ start, end }: BaseFacts['window']): Call => ({
  service: 'cloudwatch',
  action: 'GetMetricData',
  input: {
    MetricDataQueries: [
      {
        Id: 'busiest',
        Expression:
          'SELECT MAX(ConcurrentExecutions) FROM SCHEMA("AWS/Lambda", FunctionName) GROUP BY FunctionName ORDER BY MAX() DESC LIMIT 10',
        Period: 60,
      },
    ],
    StartTime: start,
    EndTime: end,
  },
});
