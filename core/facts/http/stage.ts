import {
  ApiGatewayV2Client,
  GetStageCommand,
  type RouteSettings as RawSettings,
  type Stage as RawStage,
} from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import type { RouteSettings, V2Stage } from '../../model/facts/v2-stage.ts';
import type { Stage } from '../../model/facts/stage.ts';
import { managedByTags } from '../../model/managed-by.ts';
import type { Target } from '../../model/target.ts';
import { handsOffOf } from '../hands-off.ts';
import type { ServedStage } from '../kind-reader.ts';
import { orTargetNotFound } from '../target-not-found.ts';

/** A stage with what only those of HTTP and WebSocket APIs have. */
export interface ServedV2Stage extends ServedStage {
  readonly v2: V2Stage;
}

/**
 * The stage and its settings.
 * @throws TargetNotFound where the stage, or its API, does not exist
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html
 */
export const readStage = async (
  environment: Environment,
  target: Target,
): Promise<ServedV2Stage> => {
  const raw = await orTargetNotFound(target, () =>
    environment
      .client(ApiGatewayV2Client)
      .send(new GetStageCommand({ ApiId: target.apiId, StageName: target.stage })),
  );
  const v2 = v2StageOf(raw);
  return { stage: stageOf(raw, target.stage), loggingLevels: levelsOf(target, v2), v2 };
};

/** HTTP APIs have no execution log; a route of a WebSocket API without a level of its own has that of the stage. */
const levelsOf = (
  { apiKind }: Target,
  { defaultRouteSettings, routeSettings }: V2Stage,
): string[] =>
  apiKind === 'HTTP'
    ? []
    : [defaultRouteSettings, ...Object.values(routeSettings)].map(
        ({ loggingLevel }) => loggingLevel ?? 'OFF',
      );

function stageOf(raw: Partial<RawStage>, name: string): Stage {
  const { rate, burst } = limitsOf(raw.DefaultRouteSettings);
  return {
    name: raw.StageName ?? name,
    deploymentId: raw.DeploymentId ?? '',
    variables: { ...raw.StageVariables },
    accessLog: raw.AccessLogSettings?.DestinationArn
      ? {
          destinationArn: raw.AccessLogSettings.DestinationArn,
          format: raw.AccessLogSettings.Format ?? '',
        }
      : null,
    ...((rate !== undefined || burst !== undefined) && {
      throttle: {
        ...(rate !== undefined && { rateLimit: rate }),
        ...(burst !== undefined && { burstLimit: burst }),
      },
    }),
    ...handsOffOf(raw.Tags),
    ...managedByTags(raw.Tags),
  };
}

const v2StageOf = (raw: Partial<RawStage>): V2Stage => ({
  autoDeploy: raw.AutoDeploy ?? false,
  ...failureOf(raw.LastDeploymentStatusMessage),
  defaultRouteSettings: settingsOf(raw.DefaultRouteSettings),
  routeSettings: Object.fromEntries(
    Object.entries(raw.RouteSettings ?? {}).map(([key, one]) => [key, settingsOf(one)]),
  ),
});

/** AWS says of a deployment that succeeded too how it ended. */
const failureOf = (message: string | undefined): Pick<V2Stage, 'lastDeploymentStatusMessage'> =>
  message && !/^successfully deployed/i.test(message)
    ? { lastDeploymentStatusMessage: message }
    : {};

const limitsOf = (raw: RawSettings | undefined) => ({
  rate: raw?.ThrottlingRateLimit,
  burst: raw?.ThrottlingBurstLimit,
});

function settingsOf(raw: RawSettings | undefined): RouteSettings {
  const { rate, burst } = limitsOf(raw);
  return {
    ...(raw?.DetailedMetricsEnabled !== undefined && {
      detailedMetricsEnabled: raw.DetailedMetricsEnabled,
    }),
    ...(raw?.LoggingLevel !== undefined && { loggingLevel: raw.LoggingLevel }),
    ...(rate !== undefined && { throttlingRateLimit: rate }),
    ...(burst !== undefined && { throttlingBurstLimit: burst }),
  };
}
