import type { CloudWatchState } from '../account/cloudwatch/state.ts';
import type { Moment } from '../moments.ts';
import { generator } from '../random.ts';
import { Simulation } from '../simulation.ts';
import { measuredLatencies, unmeasuredLatency } from '../conditions/latencies.ts';
import { awsSchema } from '../conditions/schema.ts';
import type { Template } from '../cloud/template.ts';
import { apiName } from '../worlds/fleet.ts';
import { alarmName, contributorEvent } from './events.ts';
import { fleetOf } from './fleet.ts';

export interface Storm {
  readonly alarms: number;
  /** Simulated seconds within which they fire. */
  readonly seconds: number;
  /** How many APIs they are about. */
  readonly apis: number;
  /** Milliseconds that each AWS call takes; absent: as long as was measured, by service. */
  readonly latency?: number | undefined;
  /** Seconds that a query of Logs Insights takes; absent: none. */
  readonly query?: number;
  readonly seed: number;
  /** Incidents within five minutes after which many are a storm; absent: as deployed. */
  readonly threshold?: number | undefined;
}

/** A storm that was played. */
export interface Played {
  readonly simulation: Simulation;
  readonly moments: readonly Moment[];
  /** When the first alarm of each API fired, in milliseconds, by the API's name. */
  readonly fired: ReadonlyMap<string, number>;
}

const minute = 60_000;
/** Simulated minutes after the last alarm in which everything must be over. */
const patience = 120;

/** Plays a storm under AWS's limits until nothing is under way but waiting for people. */
export async function play(storm: Storm, template: Template): Promise<Played> {
  const moments: Moment[] = [];
  const simulation = new Simulation({
    world: fleetOf(storm.apis),
    seed: storm.seed,
    template,
    aws: awsSchema.parse({ quotas: true, takes: takesOf(storm) }),
    ...(storm.threshold !== undefined && {
      variables: { GATEWAY_MEDIC_INTAKE: JSON.stringify({ stormTargets: storm.threshold }) },
    }),
    observe: (moment) => {
      if (tells(moment)) moments.push(moment);
    },
  });
  const watched = simulation.account.state<CloudWatchState>('cloudwatch');
  const alarm = watched.alarms[alarmName]!;
  // A storm sends its own events.
  watched.alarms = {};
  const random = generator(storm.seed + 100);
  const begin = simulation.clock.now().getTime() + 5 * minute;
  const fired = new Map<string, number>();
  for (let n = 0; n < storm.alarms; n += 1) {
    const api = n % storm.apis;
    const at = new Date(begin + Math.floor(random() * storm.seconds * 1000));
    const name = apiName(api);
    fired.set(name, Math.min(fired.get(name) ?? Infinity, at.getTime()));
    simulation.schedule(
      at,
      () => void simulation.deliver(contributorEvent(simulation.account, alarm, { api, n, at })),
    );
  }
  const end = begin + storm.seconds * 1000;
  const quiet = () =>
    simulation.clock.now().getTime() > end + minute && busy(simulation, moments) === 0;
  try {
    await simulation.advance(new Date(begin - 10_000));
    await simulation.advance(new Date(end + patience * minute), quiet);
  } finally {
    simulation.executions.abandon();
  }
  return { simulation, moments, fired };
}

const takesOf = ({ latency, query = 0 }: Storm) =>
  latency === undefined
    ? { call: unmeasuredLatency, calls: measuredLatencies, query }
    : { call: latency / 1000, query };

/** What is kept of a storm: a state is, where it ended a diagnosis. */
const tells = (moment: Moment): boolean =>
  moment.kind === 'state'
    ? moment.event.state === 'Diagnose' && moment.event.kind === 'exited'
    : moment.kind !== 'minute';

/** Executions that have not ended and wait for no person. */
function busy({ executions }: Simulation, moments: readonly Moment[]): number {
  const asked = moments.filter(({ kind }) => kind === 'asked').length;
  return executions.open - asked;
}
