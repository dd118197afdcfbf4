import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { Clock, ClientConstructor, Environment } from './environment.ts';
import { settingsFrom } from './settings.ts';

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** One client per constructor, made on first use. Retries with jitter; adaptive, as API Gateway allows 10 calls a second. */
export function liveClients(configuration: Readonly<Record<string, unknown>> = {}) {
  const clients = new Map<unknown, unknown>();
  return <C>(constructor: ClientConstructor<C>): C => {
    const client =
      clients.get(constructor) ??
      new constructor({ maxAttempts: 5, retryMode: 'adaptive', ...configuration });
    clients.set(constructor, client);
    return client as C;
  };
}

/**
 * AWS itself, as a deployed Lambda sees it.
 * @throws InvalidInput where the Lambda's environment variables are wrong
 */
export function liveEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  return {
    region: variables['AWS_REGION'] ?? 'us-east-1',
    client: liveClients(),
    clock: systemClock,
    settings: settingsFrom(variables),
    logger: new Logger({ serviceName: 'gateway-medic' }),
    metrics: new Metrics({ namespace: 'GatewayMedic', serviceName: 'gateway-medic' }),
  };
}
