import type {
  AccessLogSettings,
  CacheClusterSize,
  CanarySettings,
} from '@aws-sdk/client-api-gateway';
import { badRequest } from './errors.ts';
import { methodSettingRules } from './method-settings.ts';
import { numberIn, replaces, type Rule, truth } from './patch.ts';
import type { StoredStage } from './state.ts';

const canaryOf = (stage: StoredStage): CanarySettings =>
  (stage.canarySettings ??= {
    deploymentId: stage.deploymentId,
    percentTraffic: 0,
    useStageCache: false,
  });

/** Copies what a canary proved onto the stage. */
function promote(stage: StoredStage, field: 'deploymentId' | 'variables', from: string) {
  const { deploymentId, stageVariableOverrides } = stage.canarySettings ?? {};
  if (field === 'deploymentId' && from === '/canarySettings/deploymentId' && deploymentId)
    stage.deploymentId = deploymentId;
  else if (field === 'variables' && from === '/canarySettings/stageVariableOverrides')
    stage.variables = { ...stage.variables, ...stageVariableOverrides };
  else throw badRequest('Invalid copy operation specified');
}

const accessLog = (field: keyof AccessLogSettings): Rule<StoredStage> => {
  const set = (stage: StoredStage, value: string) =>
    void (stage.accessLogSettings = { ...stage.accessLogSettings, [field]: value });
  return { path: `/accessLogSettings/${field}`, ops: { add: set, replace: set } };
};

const optionalText = (field: 'description' | 'clientCertificateId'): Rule<StoredStage> => ({
  path: `/${field}`,
  ops: {
    replace: (stage, value) => {
      if (value === '') delete stage[field];
      else stage[field] = value;
    },
    remove: (stage) => void delete stage[field],
  },
});

function setVariable(
  stage: StoredStage,
  value: string,
  { name = '' }: Readonly<Record<string, string>>,
) {
  if (!/^\w+$/.test(name)) throw badRequest('Stage variable name only allows a-zA-Z0-9_');
  if (!/^[A-Za-z0-9\-._~:/?#&=,]*$/.test(value))
    throw badRequest(
      `Stage variable value: '${value}' does not match validation regex of: [A-Za-z0-9-._~:/?#&=,]+`,
    );
  stage.variables = { ...stage.variables, [name]: value };
}

/** https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateStage-Patch */
export const stageRules: readonly Rule<StoredStage>[] = [
  {
    path: '/deploymentId',
    ops: {
      replace: (stage, value) => void (stage.deploymentId = value),
      copy: (stage, from) => promote(stage, 'deploymentId', from),
    },
  },
  optionalText('description'),
  optionalText('clientCertificateId'),
  replaces('/cacheClusterEnabled', (stage, value) => {
    stage.cacheClusterEnabled = truth(value);
    stage.cacheClusterStatus = truth(value) ? 'AVAILABLE' : 'NOT_AVAILABLE';
  }),
  replaces('/cacheClusterSize', (stage, value) => {
    stage.cacheClusterSize = value as CacheClusterSize;
  }),
  replaces('/tracingEnabled', (stage, value) => void (stage.tracingEnabled = truth(value))),
  {
    path: '/accessLogSettings',
    ops: { remove: (stage) => void delete stage.accessLogSettings },
  },
  accessLog('destinationArn'),
  accessLog('format'),
  {
    path: '/variables',
    ops: { copy: (stage, from) => promote(stage, 'variables', from) },
  },
  {
    path: '/variables/{name}',
    ops: {
      add: setVariable,
      replace: setVariable,
      remove: (stage, _, { name = '' }) => {
        delete stage.variables?.[name];
        if (Object.keys(stage.variables ?? {}).length === 0) delete stage.variables;
      },
    },
  },
  { path: '/canarySettings', ops: { remove: (stage) => void delete stage.canarySettings } },
  replaces('/canarySettings/percentTraffic', (stage, value) => {
    const percent = numberIn(value, 'percentTraffic');
    if (percent < 0 || percent > 100)
      throw badRequest('Percent traffic must be between 0.0 and 100.0');
    canaryOf(stage).percentTraffic = percent;
  }),
  replaces('/canarySettings/deploymentId', (stage, value) => {
    canaryOf(stage).deploymentId = value;
  }),
  replaces('/canarySettings/useStageCache', (stage, value) => {
    canaryOf(stage).useStageCache = truth(value);
  }),
  replaces('/canarySettings/stageVariableOverrides/{name}', (stage, value, { name = '' }) => {
    (canaryOf(stage).stageVariableOverrides ??= {})[name] = value;
  }),
  ...methodSettingRules,
];
