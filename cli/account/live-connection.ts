import { setTimeout as after } from 'node:timers/promises';
import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Clock, Environment } from '../../core/aws/environment.ts';
import { liveClients } from '../../core/aws/live.ts';
import { patient } from '../../core/aws/patience.ts';
import { InvalidInput } from '../../core/model/errors.ts';
import { say } from '../../core/messages/render.ts';
import type { Interrupts } from '../interrupts.ts';
import { Problem } from '../problem.ts';
import type { AccountOptions, Connect } from './connection.ts';
import { laptop } from './laptop.ts';
import { rememberingCalls } from './named-calls.ts';

/** Milliseconds. A closed port is reported at once; a server that accepts a call and never responds is given five tries, a minute in all. */
const patience = { connectionTimeout: 5000, requestTimeout: 12_000, throwOnRequestTimeout: true };

/** AWS itself, or whatever the endpoint options and variables name, with the credentials of the SDK's own chain. */
export const connectLive: Connect = async (options, interrupts) => {
  const client = rememberingCalls(liveClients(configurationOf(options)));
  const region = await regionOf(client);
  const identity = () => client(STSClient).send(new GetCallerIdentityCommand({}));
  return {
    environment: patient({ ...laptop(region), region, client, clock: clockOf(interrupts) }),
    accountId: async () => (await identity()).Account ?? '',
    caller: async () => (await identity()).Arn ?? '',
  };
};

/** What the SDK has to say to programmers, for example of credentials in two places, is not for the person at the terminal. */
const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

function configurationOf({ profile, region, endpointUrl }: AccountOptions) {
  if (endpointUrl !== undefined && !isEndpoint(endpointUrl))
    throw new InvalidInput(say('account.no-endpoint', { url: endpointUrl }));
  return {
    requestHandler: patience,
    logger: silent,
    ...(profile !== undefined && { profile }),
    ...(region !== undefined && { region }),
    ...(endpointUrl !== undefined && { endpoint: endpointUrl }),
  };
}

const isEndpoint = (url: string): boolean => /^https?:\/\/[^/]/.test(url) && URL.canParse(url);

async function regionOf(client: Environment['client']): Promise<string> {
  try {
    return await client(APIGatewayClient).config.region();
  } catch (cause) {
    // The SDK has no names for what is wrong with a Region.
    const message = cause instanceof Error ? cause.message : '';
    if (/region is missing/i.test(message))
      throw new Problem(say('account.no-region'), undefined, { cause });
    const [, region] = /region not accepted: region="(.*)"/i.exec(message) ?? [];
    if (region === undefined) throw cause;
    throw new Problem(say('account.wrong-region', { region }), undefined, { cause });
  }
}

/** The machine's time. Sleeping ends early when Ctrl-C asks to stop. */
const clockOf = (interrupts: Interrupts): Clock => ({
  now: () => new Date(),
  sleep: (milliseconds) =>
    interrupts.sleep((signal) =>
      after(milliseconds, undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      }),
    ),
});
