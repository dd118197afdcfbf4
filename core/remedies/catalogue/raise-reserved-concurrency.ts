import { evidence } from '../../model/evidence.ts';
import type { FunctionMetrics } from '../lambda-functions.ts';
import { known } from '../../model/reading.ts';
import { busiestRate } from '../demand.ts';
import { defineRemedy } from '../define-remedy.ts';
import { functionInCause } from '../lambda-functions.ts';
import { limitRisk } from '../limit-risk.ts';
import { call, operation } from '../operations.ts';

/** Lambda keeps this many executions for functions without a reservation. */
const keptUnreserved = 100;
/** Seconds of one run, where none has been seen. */
const assumedDuration = 1;

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html */
export default defineRemedy({
  id: 'raise-reserved-concurrency',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'medium',
  writes: ['lambda:PutFunctionConcurrency'],
  undoes: ['lambda:PutFunctionConcurrency'],
  plan(cause, facts) {
    const lambda = functionInCause(cause, facts);
    const before = lambda && known(lambda.reservedConcurrency);
    if (!lambda || !facts.lambda || typeof before !== 'number') return null;
    const { unreserved } = known(facts.lambda.accountConcurrency);
    const free = unreserved - keptUnreserved + before;
    const needed = neededBy(known(lambda.metrics), before, busiestRate(facts));
    const after = Math.min(free, Math.max(5, before * 2, withRoom(needed)));
    if (after <= before) return null;
    const reserve = (executions: number) =>
      call('lambda:PutFunctionConcurrency', {
        FunctionName: lambda.name,
        ReservedConcurrentExecutions: executions,
      });
    return {
      operations: [
        operation('reserve', reserve(after), { expects: before, undo: [reserve(before)] }),
      ],
      blastRadius: [
        evidence('raise-reserved-concurrency.executions', { before, after }),
        evidence('raise-reserved-concurrency.left', { left: unreserved - (after - before) }),
        evidence('raise-reserved-concurrency.downstream'),
        ...(before === 0
          ? [evidence('raise-reserved-concurrency.kill-switch', { name: lambda.name })]
          : []),
      ],
      lifetime: 'permanent',
      // Zero is how a function is switched off on purpose.
      ...(before === 0 ? { risk: 'high' as const } : limitRisk(cause)),
    };
  },
});

/** How many executions at once the demand needs: those that ran, and those that were turned away in proportion. */
function neededBy(metrics: FunctionMetrics, reserved: number, requestsPerSecond: number): number {
  const { invocations, throttles, concurrentMax, durationMax } = metrics;
  const seen = concurrentMax ?? reserved;
  const seconds = durationMax === null ? assumedDuration : durationMax / 1000;
  // What ran before a function was switched off says how long runs are, and nothing of how many were turned away.
  if (reserved === 0 || invocations === 0 || seen === 0) return requestsPerSecond * seconds;
  return seen * ((invocations + throttles) / invocations);
}

/** Runs come by chance: where four are under way on average, now and then there are ten. Three standard deviations are left for that. */
const withRoom = (mean: number): number =>
  Math.ceil(Math.max(mean * 1.5, mean + 3 * Math.sqrt(mean)));
