import type { Curve } from './curves.ts';
import { chainToDiagnosis } from './chain.ts';
import { byService, gatewayCalls, playIncident } from './played.ts';
import { priceOf } from './price.ts';

/** A growth curve at one size. */
export interface Point {
  readonly grows: string;
  readonly size: number;
  /** Calls until the diagnosis, by service. */
  readonly calls: Readonly<Record<string, number>>;
  /** Those to API Gateway's control plane that belong to the incident itself. */
  readonly gateway: number;
  /** The longest chain of reads that wait for each other. */
  readonly chain: number;
  /** Seconds from alarm to diagnosis, in warm and in new execution environments. */
  readonly warm: number;
  readonly cold: number;
  readonly dollars: number;
  /** Whether the cause was found that is there. */
  readonly found: boolean;
  readonly cuts: readonly string[];
}

/** Lambdas that start one after the other until the diagnosis. */
const startsInARow = 5;
/** Seconds until AWS has a new execution environment, before it loads anything. */
const environment = 0.25;

/** Seconds that new execution environments add. @param load seconds that the slowest bundle takes to load */
export const coldStarts = (load: number): number => startsInARow * (environment + load);

/** Plays the incident of a curve at each of its sizes. */
export async function pointsOf(curve: Curve, query: number, load: number): Promise<Point[]> {
  const points: Point[] = [];
  for (const size of curve.sizes) {
    const prepare = (simulation: Parameters<Curve['prepare']>[0]) =>
      curve.prepare(simulation, size);
    // oxlint-disable-next-line no-await-in-loop -- one world at a time fits into memory
    const played = await playIncident(curve.scenario, prepare, { query });
    // oxlint-disable-next-line no-await-in-loop
    const chain = await chainToDiagnosis(curve.scenario, false, prepare);
    points.push({
      grows: curve.grows,
      size,
      calls: byService(played),
      gateway: gatewayCalls(played),
      chain: chain.length,
      warm: played.toDiagnosis,
      cold: played.toDiagnosis + coldStarts(load),
      dollars: priceOf(played),
      found: played.cause === curve.cause,
      cuts: [...new Set(played.cuts)],
    });
  }
  return points;
}
