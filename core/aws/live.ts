import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { serviceOfClient } from '../model/calls.ts';
import { redact } from '../model/redaction.ts';
import type { Admission } from './admission.ts';
import { pace } from './concurrency.ts';
import type { Clock, ClientConstructor, ClientOptions, Environment } from './environment.ts';
import { ownApplication } from './own-application.ts';
import { noQueries } from './query-budget.ts';
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
 * @param admission what every try of a call asks before it goes out
 */
export function liveClients(
  configuration: Readonly<Record<string, unknown>> = {},
  admission?: Admission,
) {
  const clients = new Map<string, Map<unknown, unknown>>();
  const gate = pace(systemClock, controlPlane.calls, controlPlane.within);
  return <C>(constructor: ClientConstructor<C>, { once, region }: ClientOptions = {}): C => {
    const options = `${once ? 'once' : 'usual'} ${region ?? ''}`;
    const made = clients.get(options) ?? new Map<unknown, unknown>();
    clients.set(options, made);
    const known = made.get(constructor);
    if (known !== undefined) return known as C;
    const client = new constructor({
      maxAttempts: 5,
      retryMode: 'standard',
      ...ownApplication.configuration,
      ...configuration,
      ...(once && { maxAttempts: 1 }),
      ...(region !== undefined && { region }),
    });
    made.set(constructor, client);
    passing(gate, client as Partial<APIGatewayClient>);
    if (admission) admitted(admission, client as Partial<APIGatewayClient>);
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

/** Every try of a call asks for admission, where calls of its kind share a limit with other Lambdas. */
function admitted(admission: Admission, { middlewareStack }: Partial<APIGatewayClient>) {
  middlewareStack?.add(
    (next, { clientName = '', commandName = '' }) =>
      async (args) => {
        const service = serviceOfClient(clientName);
        if (service) await admission(service, commandName.replace(/Command$/, ''));
        return next(args);
      },
    { step: 'finalizeRequest', priority: 'low', name: 'sharedLimits' },
  );
}

/**
 * AWS itself, as a deployed Lambda sees it.
 * @param gate what holds calls back that share a limit with other Lambdas
 * @throws InvalidInput where the Lambda's environment variables are wrong
 */
export function liveEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  gate?: (environment: Environment) => Admission,
): Environment {
  let admission: Admission = async () => {};
  const admit: Admission = (service, operation) => admission(service, operation);
  const environment: Environment = {
    region: variables['AWS_REGION'] ?? 'us-east-1',
    client: liveClients({}, admit),
    as: (credentials) => ({ ...environment, client: liveClients({ credentials }, admit) }),
    clock: systemClock,
    settings: settingsFrom(variables),
    queries: noQueries(variables['AWS_REGION'] ?? 'us-east-1'),
    logger: new Logger({
      serviceName: 'gateway-medic',
      // Whatever is logged may quote what clients sent.
      jsonReplacerFn: (_, value: unknown) => (typeof value === 'string' ? redact(value) : value),
    }),
    metrics: new Metrics({ namespace: 'GatewayMedic', serviceName: 'gateway-medic' }),
  };
  if (gate) admission = gate(environment);
  return environment;
}
