import type { Scenario } from '../../simulator/scenario.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { aged } from '../bench/aged.ts';
import { enlarge } from '../bench/large-api.ts';
import { addFunctions } from '../bench/many-functions.ts';
import { addKeys, addPlans } from '../bench/many-keys.ts';

/** Worlds built by code with the REST API, the stage and the usage plan that more can be added to. */
const enlarged: ReadonlySet<string> = new Set(['shop', 'shop-in-new-account']);

/** Whether a scenario can be played in a busy account. */
export const canBeBusy = ({ world }: Scenario): boolean => enlarged.has(world);

/**
 * Makes the account of a world as busy as one that has grown for years: 60 functions more behind its API, 200 resources, 1,000 API
 * keys in its usage plan and 30 further plans. Nothing of it is a recent change, and none of it is ever called.
 */
export function busied(simulation: Simulation): void {
  // One after the other, so that no two deployments are of the same moment.
  aged((one) => addFunctions(one, 60))(simulation);
  aged((one) => enlarge(one, 200))(simulation);
  aged((one) => {
    addKeys(one, 1000);
    addPlans(one, 30);
  })(simulation);
}
