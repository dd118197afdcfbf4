import { outcomeOf } from '../../simulator/storm/outcome.ts';
import { play } from '../../simulator/storm/play.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

/** What came of incidents that began within a second. Seconds are simulated. */
export interface AtOnce {
  readonly incidents: number;
  readonly diagnosed: number;
  readonly lost: number;
  readonly median: number;
  readonly last: number;
  /** The most of API Gateway's control plane that was used in any minute, 0 to 1. */
  readonly share: number;
}

/** As many incidents within five minutes as are still investigated one by one. */
const mostTargets = 1000;

/** Plays so many incidents of as many APIs under AWS's limits, none of which is taken for a storm. */
export async function atOnce(incidents: number, query: number): Promise<AtOnce> {
  const storm = { alarms: incidents, apis: incidents, seconds: 1, seed: 1, threshold: mostTargets };
  const played = await play({ ...storm, query }, deployedTemplate());
  const { diagnosed, lost, median, last, share } = outcomeOf(played);
  return { incidents, diagnosed, lost: lost.length, median, last, share };
}
