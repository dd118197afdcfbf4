import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { redact } from '../model/redaction.ts';
import { pace } from './concurrency.ts';
import type { Clock, ClientConstructor, ClientOptions, Environment } from './environment.ts';
import { settingsFrom } from './settings.ts';

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * API Gateway's control plane takes 10 calls a second of a whole account. A tenth more time, because calls that leave a
 * second apart may arrive closer together.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 */
const controlPlane = { calls: 10, within: 1100 };

/**
 * One client per constructor and options, made on first use. What AWS throttles is tried again after waits that grow and differ. Not
 * "adaptive": throttled once before it has measured anything, that mode makes one call in two seconds for the next minute.
 */
export function liveClients(configuration: Readonly<Record<string, unknown>> = {}) {
  const clients = { once: new Map<unknown, unknown>(), usual: new Map<unknown, unknown>() };
  const gate = pace(systemClock, controlPlane.calls, controlPlane.within);
  return <C>(constructor: ClientConstructor<C>, { once }: ClientOptions = {}): C => {
    const made = once ? clients.once : clients.usual;
    const known = made.get(constructor);
    if (known !== undefined) return known as C;
    const client = new constructor({
      maxAttempts: 5,
      retryMode: 'standard',
      ...configuration,
      ...(once && { maxAttempts: 1 }),
    });
    made.set(constructor, client);
    passing(gate, client as Partial<APIGatewayClient>);
    return client;
  };
}

/** Every try of a call of API Gateway's control plane waits at the gate; those of other services do not. */
function passing(
  gate: () => Promise<void>,
  { config, middlewareStack }: Partial<APIGatewayClient>,
) {
  if (config?.serviceId !== 'API Gateway' && config?.serviceId !== 'ApiGatewayV2') return;
  middlewareStack?.add(
    (next) => async (args) => {
      await gate();
      return next(args);
    },
    // After the retries, so that each of them passes.
    { step: 'finalizeRequest', priority: 'low', name: 'controlPlanePace' },
  );
}

/**
 * AWS itself, as a deployed Lambda sees it.
 * @throws InvalidInput where the Lambda's environment variables are wrong
 */
export function liveEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const environment: Environment = {
    region: variables['AWS_REGION'] ?? 'us-east-1',
    client: liveClients(),
    as: (credentials) => ({ ...environment, client: liveClients({ credentials }) }),
    clock: systemClock,
    settings: settingsFrom(variables),
    logger: new Logger({
      serviceName: 'gateway-medic',
      // Whatever is logged may quote what clients sent.
      jsonReplacerFn: (_, value: unknown) => (typeof value === 'string' ? redact(value) : value),
    }),
    metrics: new Metrics({ namespace: 'GatewayMedic', serviceName: 'gateway-medic' }),
  };
  return environment;
}
