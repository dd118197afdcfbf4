import type { ApiGatewayV2State, Snapshot, StoredApi, StoredStage, StoredV2Api } from './state.ts';

/** A stage with what it serves. Everything is the state itself, not a copy: read only. */
export interface ServedApi {
  readonly api: StoredApi;
  readonly stage: StoredStage;
  readonly snapshot: Snapshot;
}

/** An API by its id or its name. */
export const apiCalled = ({ apis }: ApiGatewayV2State, called: string): StoredV2Api | undefined =>
  apis[called] ?? Object.values(apis).find(({ api }) => api.Name === called);

/** What a request to a stage meets. @returns undefined where there is no such stage, or where it serves nothing yet */
export function servedApi(
  state: ApiGatewayV2State,
  called: string,
  stageName: string,
): ServedApi | undefined {
  const stored = apiCalled(state, called);
  const stage = stored?.stages[stageName];
  const deployment = stored?.deployments[stage?.DeploymentId ?? ''];
  if (!stored || !stage || !deployment) return undefined;
  return { api: stored.api, stage, snapshot: deployment.snapshot };
}
