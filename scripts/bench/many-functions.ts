import { invocationUri, permit, publish } from '../../simulator/worlds/functions.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { addMethods } from './add-methods.ts';

/** Puts `count` more functions behind the world's API, each behind a method of its own, and deploys it. */
export function addFunctions(simulation: Simulation, count: number): void {
  const { account } = simulation;
  addMethods(
    simulation,
    () => ({ from: 0, to: count }),
    (name, restApiId) => {
      const arn = publish(account, { name, versions: ['catalog/1.zip'], alias: 'live' });
      permit(account, name, 'live', 'invoke', `${restApiId}/*/GET/${name}`);
      return {
        type: 'AWS_PROXY',
        integrationHttpMethod: 'POST',
        uri: invocationUri(account.region, arn),
      };
    },
  );
}
