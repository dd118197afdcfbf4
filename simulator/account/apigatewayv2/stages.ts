import type {
  CreateStageRequest,
  DeleteAccessLogSettingsRequest,
  DeleteRouteSettingsRequest,
  DeleteStageRequest,
  GetStageRequest,
  GetStagesRequest,
  UpdateStageRequest,
} from '@aws-sdk/client-apigatewayv2';
import { badRequest, conflict } from '../apigateway/errors.ts';
import type { ApiGatewayState } from '../apigateway/state.ts';
import type { OperationContext } from '../define-service.ts';
import { put } from '../key-order.ts';
import { autoDeploy } from './auto-deploy.ts';
import { apiOf, oneOf } from './lookup.ts';
import type { StoredStage, StoredV2Api } from './state.ts';
import { paged, takes, updated, updatedMap } from './takes.ts';

const settings = [
  'AccessLogSettings',
  'AutoDeploy',
  'DefaultRouteSettings',
  'DeploymentId',
  'Description',
  'RouteSettings',
  'StageVariables',
] as const satisfies (keyof UpdateStageRequest)[];

/** A stage of a WebSocket API logs only where the account has a role for it. */
function checkLogging(
  { api }: StoredV2Api,
  stage: StoredStage,
  { account }: OperationContext,
): void {
  const given = [stage.DefaultRouteSettings, ...Object.values(stage.RouteSettings ?? {})];
  const logs = given.some((one) => (one?.LoggingLevel ?? 'OFF') !== 'OFF');
  if (logs && api.ProtocolType === 'HTTP')
    throw badRequest('Execution logs are not supported on protocolType HTTP');
  if (logs && !account.state<ApiGatewayState>('apigateway').account.cloudwatchRoleArn)
    throw badRequest('CloudWatch Logs role ARN must be set in account settings to enable logging');
}

function check({ routes, deployments }: StoredV2Api, stage: StoredStage): void {
  const { DeploymentId, AutoDeploy, RouteSettings = {} } = stage;
  if (DeploymentId !== undefined && !deployments[DeploymentId])
    throw badRequest('Invalid deployment identifier specified');
  const keys = new Set(Object.values(routes).map(({ RouteKey }) => RouteKey));
  const unknown = Object.keys(RouteSettings).find((key) => !keys.has(key));
  if (unknown !== undefined && !AutoDeploy)
    throw badRequest(`Unable to find Route by key ${unknown} within the provided RouteSettings`);
}

const CreateStage = takes<CreateStageRequest>(
  ['ApiId', 'StageName'],
  [...settings, 'Tags'],
  (state, { ApiId, ...given }, context) => {
    const stored = apiOf(state, ApiId);
    if (!/^(\$default|[\w-]+)$/.test(given.StageName))
      throw badRequest('Stage name only allows a-zA-Z0-9_- and $default');
    if (stored.stages[given.StageName]) throw conflict('Stage already exists');
    const { now } = context;
    const stage: StoredStage = {
      AutoDeploy: false,
      DefaultRouteSettings: { DetailedMetricsEnabled: false },
      RouteSettings: {},
      StageVariables: {},
      ...given,
      CreatedDate: now,
      LastUpdatedDate: now,
    };
    check(stored, stage);
    checkLogging(stored, stage, context);
    put(stored.stages, stage.StageName, stage);
    if (stage.AutoDeploy) autoDeploy(stored, context);
    return oneOf(stored.stages, stage.StageName, 'Stage');
  },
);

const GetStage = takes<GetStageRequest>(['ApiId', 'StageName'], [], (state, { ApiId, StageName }) =>
  oneOf(apiOf(state, ApiId).stages, StageName, 'Stage'),
);

const GetStages = takes<GetStagesRequest>(
  ['ApiId'],
  ['MaxResults', 'NextToken'],
  (state, { ApiId, ...page }) => paged(Object.values(apiOf(state, ApiId).stages), page),
);

/** Maps are merged entry by entry; what is not named stays. */
const UpdateStage = takes<UpdateStageRequest>(
  ['ApiId', 'StageName'],
  settings,
  (state, { ApiId, StageName, ...changes }, context) => {
    const stored = apiOf(state, ApiId);
    const old = oneOf(stored.stages, StageName, 'Stage');
    const { StageVariables, RouteSettings, DefaultRouteSettings, ...plain } = changes;
    if (plain.DeploymentId !== undefined && (plain.AutoDeploy ?? old.AutoDeploy))
      throw badRequest('Deployment ID cannot be set on a stage with auto deploy');
    const stage = updated<StoredStage>(old, {
      ...plain,
      ...(StageVariables && { StageVariables: updatedMap(old.StageVariables, StageVariables) }),
      ...(RouteSettings && { RouteSettings: { ...old.RouteSettings, ...RouteSettings } }),
      ...(DefaultRouteSettings && {
        DefaultRouteSettings: { ...old.DefaultRouteSettings, ...DefaultRouteSettings },
      }),
      LastUpdatedDate: context.now,
    });
    check(stored, stage);
    checkLogging(stored, stage, context);
    put(stored.stages, StageName, stage);
    if (plain.AutoDeploy && !old.AutoDeploy) autoDeploy(stored, context);
    return oneOf(stored.stages, StageName, 'Stage');
  },
);

const DeleteStage = takes<DeleteStageRequest>(
  ['ApiId', 'StageName'],
  [],
  (state, { ApiId, StageName }) => {
    const { stages: all } = apiOf(state, ApiId);
    oneOf(all, StageName, 'Stage');
    delete all[StageName];
    return {};
  },
);

const DeleteRouteSettings = takes<DeleteRouteSettingsRequest>(
  ['ApiId', 'RouteKey', 'StageName'],
  [],
  (state, { ApiId, RouteKey, StageName }) => {
    const stage = oneOf(apiOf(state, ApiId).stages, StageName, 'Stage');
    delete stage.RouteSettings?.[RouteKey];
    return {};
  },
);

const DeleteAccessLogSettings = takes<DeleteAccessLogSettingsRequest>(
  ['ApiId', 'StageName'],
  [],
  (state, { ApiId, StageName }) => {
    delete oneOf(apiOf(state, ApiId).stages, StageName, 'Stage').AccessLogSettings;
    return {};
  },
);

export const stages = {
  CreateStage,
  GetStage,
  GetStages,
  UpdateStage,
  DeleteStage,
  DeleteRouteSettings,
  DeleteAccessLogSettings,
};
