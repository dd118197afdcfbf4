import type { Stage as RawStage } from '@aws-sdk/client-api-gateway';
import type { Stage } from '../../model/facts/stage.ts';
import { type MethodSetting, methodSettingSchema, type RestStage } from '../../model/facts/rest.ts';
import { managedByTags } from '../../model/managed-by.ts';
import type { ServedStage } from '../kind-reader.ts';
import { handsOffOf } from '../hands-off.ts';

/** A stage with what only one of a REST API has. */
export interface ServedRestStage extends ServedStage {
  readonly rest: RestStage;
}

/** API Gateway's stage in the terms of the model. */
export function servedStageOf(raw: RawStage, name: string): ServedRestStage {
  const rest = restStageOf(raw);
  const settings = Object.values(rest.methodSettings);
  return {
    stage: stageOf(raw, name, rest.methodSettings[everyMethod]),
    loggingLevels: settings.map(({ loggingLevel = 'OFF' }) => loggingLevel),
    rest,
  };
}

/** The key of the settings that hold for every method without its own. */
const everyMethod = '*/*';

const stageOf = (raw: RawStage, name: string, everywhere: MethodSetting | undefined): Stage => ({
  name: raw.stageName ?? name,
  deploymentId: raw.deploymentId ?? '',
  variables: { ...raw.variables },
  accessLog: raw.accessLogSettings?.destinationArn
    ? {
        destinationArn: raw.accessLogSettings.destinationArn,
        format: raw.accessLogSettings.format ?? '',
      }
    : null,
  ...throttleOf(everywhere),
  ...handsOffOf(raw.tags),
  ...managedByTags(raw.tags),
});

function throttleOf(setting: MethodSetting | undefined): Pick<Stage, 'throttle'> {
  const rateLimit = limitIn(setting?.throttlingRateLimit);
  const burstLimit = limitIn(setting?.throttlingBurstLimit);
  if (rateLimit === undefined && burstLimit === undefined) return {};
  return {
    throttle: {
      ...(rateLimit !== undefined && { rateLimit }),
      ...(burstLimit !== undefined && { burstLimit }),
    },
  };
}

/** -1 stands for no limit. */
const limitIn = (value: number | undefined): number | undefined =>
  value === undefined || value < 0 ? undefined : value;

const restStageOf = (raw: RawStage): RestStage => ({
  methodSettings: Object.fromEntries(
    Object.entries(raw.methodSettings ?? {}).map(([key, setting]) => [
      key,
      methodSettingSchema.parse(setting),
    ]),
  ),
  tracingEnabled: raw.tracingEnabled ?? false,
  ...(raw.webAclArn && { webAclArn: raw.webAclArn }),
  ...(raw.clientCertificateId && { clientCertificateId: raw.clientCertificateId }),
  canary: raw.canarySettings
    ? {
        percentTraffic: raw.canarySettings.percentTraffic ?? 0,
        ...(raw.canarySettings.deploymentId && { deploymentId: raw.canarySettings.deploymentId }),
      }
    : null,
});
