import { APIGatewayClient, GetStageCommand } from '@aws-sdk/client-api-gateway';
import type {
  GetStageCommandOutput,
  MethodSetting as RawSetting,
  Stage as RawStage,
} from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { MethodSetting, Stage } from '../../model/facts/configuration.ts';
import { methodSettingSchema } from '../../model/facts/configuration.ts';
import type { Target } from '../../model/target.ts';
import { orTargetNotFound } from './target-not-found.ts';

/**
 * The stage and its settings.
 * @throws TargetNotFound where the stage, or its API, does not exist
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetStage.html
 */
export const readStage = async (environment: Environment, target: Target): Promise<Stage> =>
  stageOf(await rawStage(environment, target), target.stage);

/** As {@link readStage}, as API Gateway says it. */
export const rawStage = (
  environment: Environment,
  target: Target,
): Promise<Omit<GetStageCommandOutput, '$metadata'>> =>
  orTargetNotFound(target, () =>
    environment
      .client(APIGatewayClient)
      .send(new GetStageCommand({ restApiId: target.apiId, stageName: target.stage })),
  );

/** API Gateway's stage in the terms of the model. */
export const stageOf = (raw: RawStage, name: string): Stage => ({
  name: raw.stageName ?? name,
  deploymentId: raw.deploymentId ?? '',
  variables: { ...raw.variables },
  methodSettings: Object.fromEntries(
    Object.entries(raw.methodSettings ?? {}).map(([key, setting]) => [key, settingOf(setting)]),
  ),
  accessLog: raw.accessLogSettings?.destinationArn
    ? {
        destinationArn: raw.accessLogSettings.destinationArn,
        format: raw.accessLogSettings.format ?? '',
      }
    : null,
  tracingEnabled: raw.tracingEnabled ?? false,
  canary: raw.canarySettings
    ? {
        percentTraffic: raw.canarySettings.percentTraffic ?? 0,
        ...(raw.canarySettings.deploymentId && { deploymentId: raw.canarySettings.deploymentId }),
      }
    : null,
});

const settingOf = (raw: RawSetting): MethodSetting => methodSettingSchema.parse(raw);
