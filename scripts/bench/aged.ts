import type { ApiGatewayState } from '../../simulator/account/apigateway/state.ts';
import type { CloudTrailState } from '../../simulator/account/cloudtrail/state.ts';
import type { Simulation } from '../../simulator/simulation.ts';

const month = 30 * 24 * 60 * 60_000;

/** Makes a world larger as if it had always been so: nothing of it is a recent change. */
export const aged =
  (enlarge: (simulation: Simulation) => void) =>
  (simulation: Simulation): void => {
    const { account, clock } = simulation;
    const trail = account.state<CloudTrailState>('cloudtrail');
    const before = [...trail.events];
    enlarge(simulation);
    trail.events = before;
    const { apis } = account.state<ApiGatewayState>('apigateway');
    for (const { deployments } of Object.values(apis))
      for (const deployment of Object.values(deployments)) {
        const made = deployment.createdDate ?? clock.now();
        deployment.createdDate = new Date(made.getTime() - month);
      }
  };
