import type { LogsState } from '../../simulator/account/logs/state.ts';
import { madeGroup } from '../../simulator/account/logs/store.ts';
import type { Simulation } from '../../simulator/simulation.ts';

const minute = 60_000;
/** Minutes over which the lines are spread: those that an alarm's evidence is read from. */
const minutes = 15;
/** Lines that one refused request writes. */
const linesEach = 3;

/** Takes the access log from the stage. */
export function withoutAccessLog({ account, names }: Simulation): void {
  account.call('apigateway', 'UpdateStage', {
    restApiId: names['apiId'],
    stageName: names['stage'],
    patchOperations: [{ op: 'remove', path: '/accessLogSettings' }],
  });
}

/** Has the execution log fill with `lines` of clients that are throttled, minute by minute from now on. */
export function addNoise(simulation: Simulation, lines: number): void {
  const { account, clock, names } = simulation;
  const group = `API-Gateway-Execution-Logs_${String(names['apiId'])}/${String(names['stage'])}`;
  const state = account.state<LogsState>('logs');
  const each = Math.ceil(lines / minutes / linesEach);
  const start = clock.now().getTime();
  for (let past = 1; past <= minutes; past += 1)
    simulation.schedule(new Date(start + past * minute), () => {
      const { events } = madeGroup(state, group, start);
      for (let request = 0; request < each; request += 1) {
        const at = start + (past - 1) * minute + Math.floor((request / each) * minute);
        for (const text of refusal(past * each + request))
          events.push({
            timestamp: at,
            message: text,
            stream: 'noise',
            number: state.nextNumber++,
          });
      }
      events.sort((a, b) => a.timestamp - b.timestamp);
    });
}

function refusal(request: number): string[] {
  const id = `00000000-0000-4000-8000-${request.toString(16).padStart(12, '0')}`;
  return [
    `(${id}) API Key ********abcdef exceeded throttle limit for API Stage a1b2c3/prod: Key throttle limit exceeded for Usage Plan ID p1. Limit: 1.00 Burst: 1`,
    `(${id}) Gateway response type: THROTTLED with status code: 429`,
    `(${id}) Method completed with status: 429`,
  ];
}
