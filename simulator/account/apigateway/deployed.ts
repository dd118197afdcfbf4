import type { MethodSetting } from '@aws-sdk/client-api-gateway';
import { remembered } from '../../remembered.ts';
import type {
  ApiGatewayState,
  Snapshot,
  StoredApi,
  StoredKey,
  StoredPlan,
  StoredStage,
} from './state.ts';

/** A stage with what it serves. Everything is the state itself, not a copy: read only. */
export interface DeployedApi {
  readonly api: StoredApi['api'];
  readonly stage: StoredStage;
  readonly deployment: { readonly id: string; readonly snapshot: Snapshot };
  /** Where part of the traffic goes to another deployment. */
  readonly canary?: {
    /** Percent of the requests, 0 to 100. */
    readonly percentTraffic: number;
    readonly deployment: { readonly id: string; readonly snapshot: Snapshot };
    /** The stage's variables with the canary's own on top. */
    readonly variables: Record<string, string>;
  };
}

/** What a request to a stage meets. @returns undefined where the API or the stage does not exist */
export function deployedApi(
  state: ApiGatewayState,
  apiId: string,
  stageName: string,
): DeployedApi | undefined {
  const stored = state.apis[apiId];
  const stage = stored?.stages[stageName];
  const deployment = stage && stored?.deployments[stage.deploymentId];
  if (!stored || !stage || !deployment) return undefined;
  const settings = stage.canarySettings;
  const other = settings && stored.deployments[settings.deploymentId ?? stage.deploymentId];
  return {
    api: stored.api,
    stage,
    deployment,
    ...(settings &&
      other && {
        canary: {
          percentTraffic: settings.percentTraffic ?? 0,
          deployment: other,
          variables: { ...stage.variables, ...settings.stageVariableOverrides },
        },
      }),
  };
}

/** The settings that hold for one method of a stage: its own, or those of all methods. */
export function methodSettingOf(
  stage: StoredStage,
  path: string,
  httpMethod: string,
): MethodSetting | undefined {
  const { methodSettings } = stage;
  const [own, short] = settingKeys(`${path}/${httpMethod}`);
  return methodSettings[own] ?? methodSettings[short] ?? methodSettings['*/*'];
}

/** How a method's settings may be keyed, of its path and method joined. */
const settingKeys = remembered((route): readonly [string, string] => {
  const end = route.lastIndexOf('/');
  const key = `${route.slice(0, end).replaceAll('/', '~1')}${route.slice(end)}`;
  return [key, key.slice(2)];
});

/** The usage plans that cover a stage, with the ids of the keys that they let in. */
export function usagePlansOf(state: ApiGatewayState, apiId: string, stage: string): StoredPlan[] {
  return Object.values(state.usagePlans).filter(({ plan }) =>
    plan.apiStages.some((entry) => entry.apiId === apiId && entry.stage === stage),
  );
}

/** The key that a client sent, enabled or not. */
export function apiKeyByValue(state: ApiGatewayState, value: string): StoredKey | undefined {
  return Object.values(state.apiKeys).find((key) => key.value === value);
}

/** When the stage's cached authorizer results were last dropped by `FlushStageAuthorizersCache`. */
export const authorizersFlushedAt = (
  state: ApiGatewayState,
  apiId: string,
  stage: string,
): Date | undefined => state.authorizerCacheFlushes[`${apiId}/${stage}`];

export { countUsage, remainingOf } from './quota-usage.ts';
