import type { MethodSetting } from '@aws-sdk/client-api-gateway';
import type { DeployedApi } from '../account/apigateway/deployed.ts';
import type { Snapshot } from '../account/apigateway/state.ts';
import type { Match } from './router.ts';
import type { ClientRequest } from './request.ts';
import type { World } from './world.ts';

/** A line of the execution log. */
export interface ExecutionLine {
  readonly text: string;
  /** Milliseconds after arrival. */
  readonly after: number;
}

/** One request on its way through a stage, with all that it leaves behind. */
export interface Passage {
  readonly world: World;
  readonly request: ClientRequest;
  readonly requestId: string;
  readonly extendedRequestId: string;
  readonly api: DeployedApi['api'];
  readonly stage: DeployedApi['stage'];
  /** The deployment that serves this request: the stage's, or its canary's. */
  readonly snapshot: Snapshot;
  readonly canary: boolean;
  readonly stageVariables: Readonly<Record<string, string>>;
  /** Undefined where no method serves the request. */
  readonly match: Match | undefined;
  readonly settings: MethodSetting;
  /** Those that the stage's logging level lets through. */
  readonly lines: ExecutionLine[];
  /** `$context` variables for the access log, by their name after `$context.`; what is absent is `-`. */
  readonly variables: Record<string, string | number>;
  /** Milliseconds since arrival. */
  elapsed: number;
  /** Milliseconds; undefined until the backend was called. */
  integrationLatency: number | undefined;
  /** The id that the backend gave its own answer. */
  integrationRequestId: string | undefined;
}

/** A line that the level INFO writes. */
export function note(passage: Passage, text: string): void {
  if (passage.settings.loggingLevel === 'INFO') write(passage, text);
}

/** A line that says why a request fails: the level ERROR writes it too. */
export function complain(passage: Passage, text: string): void {
  if (isLogged(passage)) write(passage, text);
}

/** A line with headers or bodies: only data tracing writes it, and only then it is made. */
export function trace(passage: Passage, text: () => string): void {
  if (passage.settings.dataTraceEnabled && isLogged(passage)) write(passage, text());
}

/** Whether the execution log is on at all. */
export const isLogged = ({ settings }: Passage): boolean =>
  (settings.loggingLevel ?? 'OFF') !== 'OFF';

function write({ lines, elapsed }: Passage, text: string): void {
  lines.push({ text, after: elapsed });
}

/** The moment that the passage has reached. */
export const moment = (passage: Passage): Date =>
  new Date(passage.world.now.getTime() + passage.elapsed);

/** `arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/path`, with the path given. */
export function methodArn({ world, api, stage, request }: Passage, path: string): string {
  const { region, accountId } = world.account;
  const place = `${api.id}/${stage.stageName}/${request.httpMethod}`;
  return `arn:aws:execute-api:${region}:${accountId}:${place}${path}`;
}
