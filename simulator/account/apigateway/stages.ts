import type {
  CreateStageRequest,
  DeleteStageRequest,
  FlushStageAuthorizersCacheRequest,
  GetStageRequest,
  GetStagesRequest,
  UpdateStageRequest,
} from '@aws-sdk/client-api-gateway';
import { canonical, put } from '../key-order.ts';
import { badRequest, conflict } from './errors.ts';
import { apiOf, deploymentOf, stageOf } from './lookup.ts';
import { refuseStagePatch } from './method-settings.ts';
import { patched } from './patch.ts';
import { stageRules } from './stage-patches.ts';
import type { ApiGatewayState, StoredApi, StoredStage } from './state.ts';
import { takes } from './takes.ts';

/** A stage with what API Gateway sets where nobody says otherwise. */
export const newStage = (
  given: Partial<StoredStage> & { stageName: string; deploymentId: string },
  now: Date,
): StoredStage =>
  canonical({
    cacheClusterEnabled: false,
    cacheClusterStatus: 'NOT_AVAILABLE',
    tracingEnabled: false,
    methodSettings: {},
    ...canonical(given),
    createdDate: now,
    lastUpdatedDate: now,
  });

const CreateStage = takes<CreateStageRequest>(
  ['restApiId', 'stageName', 'deploymentId'],
  [
    'description',
    'cacheClusterEnabled',
    'cacheClusterSize',
    'variables',
    'documentationVersion',
    'canarySettings',
    'tracingEnabled',
    'tags',
  ],
  (state, { restApiId, canarySettings, ...given }, context) => {
    const stored = apiOf(state, restApiId, context);
    if (!/^[a-zA-Z0-9_-]+$/.test(given.stageName))
      throw badRequest('Stage name only allows a-zA-Z0-9_-');
    if (stored.stages[given.stageName]) throw conflict('Stage already exists');
    deploymentOf(stored, given.deploymentId);
    const canary = canarySettings && {
      deploymentId: given.deploymentId,
      percentTraffic: 0,
      useStageCache: false,
      ...canonical(canarySettings),
    };
    const stage = newStage({ ...given, ...(canary && { canarySettings: canary }) }, context.now);
    return put(stored.stages, given.stageName, stage);
  },
);

const GetStage = takes<GetStageRequest>(
  ['restApiId', 'stageName'],
  [],
  (state, { restApiId, stageName }, context) =>
    stageOf(apiOf(state, restApiId, context), stageName),
);

const GetStages = takes<GetStagesRequest>(
  ['restApiId'],
  ['deploymentId'],
  (state, { restApiId, deploymentId }, context) => ({
    item: Object.values(apiOf(state, restApiId, context).stages).filter(
      (stage) => deploymentId === undefined || stage.deploymentId === deploymentId,
    ),
  }),
);

const UpdateStage = takes<UpdateStageRequest>(
  ['restApiId', 'stageName'],
  ['patchOperations'],
  (state, { restApiId, stageName, patchOperations }, context) => {
    const stored = apiOf(state, restApiId, context);
    const stage = patched(
      stageOf(stored, stageName),
      patchOperations,
      stageRules,
      refuseStagePatch,
    );
    checkDeployments(stored, stage);
    return put(stored.stages, stageName, { ...stage, lastUpdatedDate: context.now });
  },
);

function checkDeployments({ deployments }: StoredApi, stage: StoredStage) {
  for (const id of [stage.deploymentId, stage.canarySettings?.deploymentId])
    if (id !== undefined && !deployments[id]) throw badRequest('Deployment id does not exist');
}

const DeleteStage = takes<DeleteStageRequest>(
  ['restApiId', 'stageName'],
  [],
  (state, { restApiId, stageName }, context) => {
    const { stages } = stageIn(state, restApiId, stageName, context);
    delete stages[stageName];
    delete state.authorizerCacheFlushes[`${restApiId}/${stageName}`];
    return {};
  },
);

const FlushStageAuthorizersCache = takes<FlushStageAuthorizersCacheRequest>(
  ['restApiId', 'stageName'],
  [],
  (state, { restApiId, stageName }, context) => {
    stageIn(state, restApiId, stageName, context);
    state.authorizerCacheFlushes[`${restApiId}/${stageName}`] = context.now;
    return {};
  },
);

function stageIn(
  state: ApiGatewayState,
  restApiId: string,
  stageName: string,
  context: Parameters<typeof apiOf>[2],
): StoredApi {
  const stored = apiOf(state, restApiId, context);
  stageOf(stored, stageName);
  return stored;
}

export const stages = {
  CreateStage,
  GetStage,
  GetStages,
  UpdateStage,
  DeleteStage,
  FlushStageAuthorizersCache,
};
