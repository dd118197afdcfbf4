import { recommendedFormat } from '../../core/audit/recommended-format.ts';
import type { Account } from '../account/account.ts';
import type { Code, Traffic } from '../surroundings.ts';
import { caller } from './caller.ts';
import { answering, invocationUri, permit, publish } from './functions.ts';
import { restApi, type RestApiBuilder } from './rest-api.ts';
import { enableLogging } from './shop/stage.ts';
import type { BuiltWorld } from './world.ts';

export const stage = 'prod';
const alias = 'live';
const apis = 300;
/** The one that the names of the world mean: the largest. */
const main = 41;
/** API Gateway allows 300 resources by default; a quota that was raised is what a large API has. */
const mostResources = 500;
/** How many of the others scenarios can name. */
const named = 8;
/** The paths of that one that are asked for, with requests a minute. */
const asked = { '/items': 60, '/part-7': 20, '/part-400': 10 };
/** Resources that each API has besides its own, by turns. */
const sizes = [0, 8, 30, 90];

export const apiName = (index: number): string => `service-${String(index + 1).padStart(4, '0')}`;

/** One API of a fleet before a function of its own, which it has yet to be allowed to invoke. */
export interface Service {
  readonly name: string;
  readonly api: RestApiBuilder;
  /** The function's alias. */
  readonly arn: string;
}

export const code: Record<string, Code> = { 'service/1.zip': answering(20, {}) };

/** @param options `parts`: how many `/part-0`, `/part-1`, … there are besides `/items`; `logs`: what the execution log holds */
export function buildService(
  account: Account,
  index: number,
  { parts = 0, logs }: { readonly parts?: number | undefined; readonly logs: 'ERROR' | 'INFO' },
): Service {
  const name = apiName(index);
  const arn = publish(account, { name, versions: Object.keys(code), alias });
  const api = restApi(account, name, 'One of many');
  const integration = {
    type: 'AWS_PROXY',
    integrationHttpMethod: 'POST',
    uri: invocationUri(account.region, arn),
  } as const;
  api.route('GET', '/items', { integration });
  for (let part = 0; part < parts; part += 1) api.route('GET', `/part-${part}`, { integration });
  api.deploy(stage, 'first');
  api.stage(stage, [{ op: 'replace', path: '/*/*/logging/loglevel', value: logs }]);
  return { name, api, arn };
}

/**
 * 300 REST APIs of one account, each before a function of its own: most are small and hardly called, one has 500 resources and most
 * of the traffic.
 */
export function buildFleet(account: Account): BuiltWorld {
  enableLogging(account);
  const services = Array.from({ length: apis }, (_, index) => {
    const parts = index === main ? mostResources - 2 : sizes[index % sizes.length];
    const service = buildService(account, index, { parts, logs: 'ERROR' });
    permit(account, service.name, alias, 'api', `${service.api.id}/*/GET/*`);
    return service;
  });
  const { name, api } = services[main]!;
  const accessLogGroup = `/aws/apigateway/${name}/${stage}`;
  writeAccessLog(account, api, accessLogGroup);
  return {
    surroundings: {
      code: structuredClone(code),
      processes: {},
      hosts: {},
      traffic: services.flatMap(trafficOf),
      invokers: [],
    },
    names: {
      region: account.region,
      accountId: account.accountId,
      apiName: name,
      apiId: api.id,
      stage,
      accessLogGroup,
      resource: Object.fromEntries(
        Object.keys(asked).map((path) => [path.slice(1), api.resource(path)]),
      ),
      api: Object.fromEntries(services.slice(0, named).map((one) => [one.name, one.api.id])),
    },
  };
}

function trafficOf({ name }: Service, index: number): Traffic[] {
  const stream = (path: string, perMinute: number): Traffic => ({
    name: `${name} ${path}`,
    api: name,
    stage,
    httpMethod: 'GET',
    path,
    perMinute,
    body: '',
  });
  return index === main
    ? Object.entries(asked).map(([path, perMinute]) => stream(path, perMinute))
    : [stream('/items', 1)];
}

function writeAccessLog(account: Account, api: RestApiBuilder, logGroupName: string): void {
  caller(account, 'logs')('CreateLogGroup', { logGroupName });
  const destination = `arn:aws:logs:${account.region}:${account.accountId}:log-group:${logGroupName}`;
  api.stage(stage, [
    { op: 'replace', path: '/accessLogSettings/format', value: recommendedFormat },
    { op: 'replace', path: '/accessLogSettings/destinationArn', value: destination },
  ]);
}
