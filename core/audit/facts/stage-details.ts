import type { Stage } from '@aws-sdk/client-api-gateway';
import type { StageDetails } from '../../model/audit/stage-details.ts';

/** The settings of a stage that only an audit looks at. @see https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html */
export const stageDetailsOf = (raw: Stage): StageDetails => ({
  webAclArn: raw.webAclArn || null,
  cacheSize: raw.cacheClusterEnabled ? (raw.cacheClusterSize ?? '0.5') : null,
  cached: Object.fromEntries(
    Object.entries(raw.methodSettings ?? {})
      .filter(([, setting]) => setting.cachingEnabled)
      .map(([key, { cacheDataEncrypted = false, cacheTtlInSeconds = 300 }]) => [
        key,
        { encrypted: cacheDataEncrypted, seconds: cacheTtlInSeconds },
      ]),
  ),
});
