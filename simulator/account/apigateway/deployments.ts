import type {
  CreateDeploymentRequest,
  DeleteDeploymentRequest,
  Deployment,
  GetDeploymentRequest,
  GetDeploymentsRequest,
  UpdateDeploymentRequest,
} from '@aws-sdk/client-api-gateway';
import { canonical, put } from '../key-order.ts';
import type { Given } from '../parameters.ts';
import { badRequest } from './errors.ts';
import { apiOf, deploymentOf } from './lookup.ts';
import { patched, replaces, type Rule } from './patch.ts';
import type { Snapshot, StoredApi, StoredDeployment } from './state.ts';
import { newStage } from './stages.ts';
import { paged, takes } from './takes.ts';

const CreateDeployment = takes<CreateDeploymentRequest>(
  ['restApiId'],
  [
    'stageName',
    'stageDescription',
    'description',
    'cacheClusterEnabled',
    'cacheClusterSize',
    'variables',
    'canarySettings',
    'tracingEnabled',
  ],
  (state, input, context) => {
    const stored = apiOf(state, input.restApiId, context);
    checkDeployable(stored);
    checkCanary(stored, input);
    const deployment: StoredDeployment = canonical({
      id: context.newId(6),
      createdDate: context.now,
      snapshot: freeze(stored),
      ...(input.description !== undefined && { description: input.description }),
    });
    stored.deployments[deployment.id] = deployment;
    pointStage(stored, input, deployment.id, context.now);
    return shown(deployment);
  },
);

function checkDeployable({ resources }: StoredApi) {
  const methods = Object.values(resources).flatMap((resource) =>
    Object.values(resource.resourceMethods),
  );
  if (methods.length === 0) throw badRequest("The REST API doesn't contain any methods");
  if (methods.some((method) => !method.methodIntegration))
    throw badRequest('No integration defined for method');
}

function checkCanary(
  stored: StoredApi,
  { canarySettings, stageName }: Given<CreateDeploymentRequest>,
) {
  if (!canarySettings) return;
  const start = 'Invalid deployment content specified.';
  if (!stageName)
    throw badRequest(
      `${start}Non null and non empty stageName must be provided for canary deployment. Provided value is null`,
    );
  if (!stored.stages[stageName])
    throw badRequest(
      `${start}Stage ${stageName} must already be created before making a canary release deployment`,
    );
}

/** A deep copy: later changes of the API reach no deployment that exists. */
export function freeze({
  resources,
  authorizers,
  validators,
  gatewayResponses,
  api,
}: StoredApi): Snapshot {
  return structuredClone({
    resources: Object.values(resources)
      .filter(({ resourceMethods }) => Object.keys(resourceMethods).length > 0)
      .map(({ id, path, resourceMethods }) => ({ id, path, methods: resourceMethods })),
    authorizers,
    ...(validators && { validators }),
    ...(gatewayResponses && { gatewayResponses }),
    ...(api.policy !== undefined && { policy: api.policy }),
    ...(api.binaryMediaTypes && { binaryMediaTypes: api.binaryMediaTypes }),
  });
}

/** Makes the stage, or moves it to the deployment; a canary leaves the stage's own deployment alone. */
function pointStage(
  stored: StoredApi,
  input: Given<CreateDeploymentRequest>,
  deploymentId: string,
  now: Date,
) {
  const { stageName, canarySettings } = input;
  if (stageName === undefined) return;
  const { stageDescription: description, variables, cacheClusterSize } = input;
  const { cacheClusterEnabled, tracingEnabled } = input;
  const given = { description, cacheClusterEnabled, cacheClusterSize, tracingEnabled };
  const stage = stored.stages[stageName] ?? newStage({ stageName, deploymentId }, now);
  put(stored.stages, stageName, {
    ...stage,
    ...canonical(given),
    ...(variables && { variables }),
    ...(canarySettings
      ? {
          canarySettings: {
            percentTraffic: 0,
            useStageCache: false,
            ...canarySettings,
            deploymentId,
          },
        }
      : { deploymentId }),
    lastUpdatedDate: now,
  });
}

const shown = ({ id, createdDate, description }: StoredDeployment): Deployment => ({
  id,
  createdDate,
  ...(description !== undefined && { description }),
});

const GetDeployments = takes<GetDeploymentsRequest>(
  ['restApiId'],
  ['position', 'limit'],
  (state, { restApiId, ...page }, context) => {
    const { deployments } = apiOf(state, restApiId, context);
    return paged(Object.values(deployments).map(shown), page);
  },
);

const GetDeployment = takes<GetDeploymentRequest>(
  ['restApiId', 'deploymentId'],
  ['embed'],
  (state, { restApiId, deploymentId, embed }, context) => {
    const deployment = deploymentOf(apiOf(state, restApiId, context), deploymentId);
    const summary = embed?.includes('apisummary');
    return { ...shown(deployment), ...(summary && { apiSummary: summaryOf(deployment.snapshot) }) };
  },
);

const summaryOf = ({ resources }: Snapshot): NonNullable<Deployment['apiSummary']> =>
  Object.fromEntries(
    resources.map(({ path, methods }) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([verb, { authorizationType, apiKeyRequired }]) => [
          verb,
          { authorizationType, apiKeyRequired },
        ]),
      ),
    ]),
  );

const rules: readonly Rule<StoredDeployment>[] = [
  replaces('/description', (deployment, value) => void (deployment.description = value)),
];

const UpdateDeployment = takes<UpdateDeploymentRequest>(
  ['restApiId', 'deploymentId'],
  ['patchOperations'],
  (state, { restApiId, deploymentId, patchOperations }, context) => {
    const stored = apiOf(state, restApiId, context);
    const deployment = patched(deploymentOf(stored, deploymentId), patchOperations, rules);
    stored.deployments[deploymentId] = deployment;
    return shown(deployment);
  },
);

const DeleteDeployment = takes<DeleteDeploymentRequest>(
  ['restApiId', 'deploymentId'],
  [],
  (state, { restApiId, deploymentId }, context) => {
    const stored = apiOf(state, restApiId, context);
    deploymentOf(stored, deploymentId);
    const used = Object.values(stored.stages).some(
      (stage) =>
        stage.deploymentId === deploymentId || stage.canarySettings?.deploymentId === deploymentId,
    );
    if (used)
      throw badRequest('Active stages pointing to this deployment must be moved or deleted');
    delete stored.deployments[deploymentId];
    return {};
  },
);

export const deployments = {
  CreateDeployment,
  GetDeployments,
  GetDeployment,
  UpdateDeployment,
  DeleteDeployment,
};
