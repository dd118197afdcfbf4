import type {
  MethodSetting,
  PatchOperation,
  UnauthorizedCacheControlHeaderStrategy,
} from '@aws-sdk/client-api-gateway';
import { badRequest } from './errors.ts';
import { numberIn, replaces, type Rule, truth } from './patch.ts';
import type { StoredStage } from './state.ts';

/** What a method's settings are once any of them was set. */
const unset: MethodSetting = {
  metricsEnabled: false,
  dataTraceEnabled: false,
  throttlingBurstLimit: 5000,
  throttlingRateLimit: 10_000,
  cachingEnabled: false,
  cacheTtlInSeconds: 300,
  cacheDataEncrypted: false,
  requireAuthorizationForCacheControl: true,
  unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
};

const levels = ['OFF', 'ERROR', 'INFO'];

function level(value: string): string {
  if (!levels.includes(value))
    throw badRequest(`Invalid logging level: ${value}. Must be one of: [OFF, ERROR, INFO]`);
  return value;
}

/** A limit of requests; -1 stands for none. */
function limit(value: string): number {
  const number = numberIn(value, 'throttling limit');
  if (number < 0 && number !== -1)
    throw badRequest('Throttling limits must be greater than or equal to 0, or -1');
  return number;
}

/** By the end of the patch path: the field of the method's settings, and how its value is read. */
const settings: Readonly<Record<string, (value: string) => Partial<MethodSetting>>> = {
  'metrics/enabled': (value) => ({ metricsEnabled: truth(value) }),
  'logging/dataTrace': (value) => ({ dataTraceEnabled: truth(value) }),
  'logging/loglevel': (value) => ({ loggingLevel: level(value) }),
  'throttling/burstLimit': (value) => ({ throttlingBurstLimit: limit(value) }),
  'throttling/rateLimit': (value) => ({ throttlingRateLimit: limit(value) }),
  'caching/ttlInSeconds': (value) => ({ cacheTtlInSeconds: numberIn(value, 'ttlInSeconds') }),
  'caching/enabled': (value) => ({ cachingEnabled: truth(value) }),
  'caching/dataEncrypted': (value) => ({ cacheDataEncrypted: truth(value) }),
  'caching/requireAuthorizationForCacheControl': (value) => ({
    requireAuthorizationForCacheControl: truth(value),
  }),
  'caching/unauthorizedCacheControlHeaderStrategy': (value) => ({
    unauthorizedCacheControlHeaderStrategy: value as UnauthorizedCacheControlHeaderStrategy,
  }),
};

/** The key of a method's settings keeps the slashes of the resource path escaped. */
const keyOf = ({ resource = '', method = '' }: Readonly<Record<string, string>>) =>
  `${resource.replaceAll('/', '~1')}/${method}`;

const setters: readonly Rule<StoredStage>[] = Object.entries(settings).map(([end, read]) =>
  replaces(`/{resource}/{method}/${end}`, (stage, value, names) => {
    const key = keyOf(names);
    stage.methodSettings[key] = { ...(stage.methodSettings[key] ?? unset), ...read(value) };
  }),
);

/** The patches of a stage that concern one method, or all of them as `*\/*`. */
export const methodSettingRules: readonly Rule<StoredStage>[] = [
  ...setters,
  {
    path: '/{resource}/{method}',
    ops: {
      remove: (stage, _, names) => {
        const key = keyOf(names);
        if (!stage.methodSettings[key]) throw nothingToRemove(key);
        delete stage.methodSettings[key];
      },
    },
  },
];

const nothingToRemove = (key: string) =>
  badRequest(
    `Cannot remove method setting ${key} because there is no method setting for this method `,
  );

/** The list as API Gateway prints it, missing commas included. */
const allowed = `[/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, /accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, ${listed('/{resourcePath}/{httpMethod}', '')}, ${listed('/*/*', ' ')}, /variables/{variable_name}, /tracingEnabled]`;

function listed(method: string, gap: string) {
  const at = (end: string) => `${method}/${end}`;
  return [
    at('metrics/enabled'),
    at('logging/dataTrace'),
    at('logging/loglevel'),
    [at('throttling/burstLimit'), at('throttling/rateLimit'), at('caching/ttlInSeconds')].join(gap),
    at('caching/enabled'),
    at('caching/dataEncrypted'),
    at('caching/requireAuthorizationForCacheControl'),
    at('caching/unauthorizedCacheControlHeaderStrategy'),
  ].join(', ');
}

/** How UpdateStage words its refusal. */
export const refuseStagePatch = ({ op, path = '' }: PatchOperation): Error =>
  op === 'remove' && path.split('/').length === 3
    ? nothingToRemove(path.slice(1))
    : badRequest(`Invalid method setting path: ${path}. Must be one of: ${allowed}`);
