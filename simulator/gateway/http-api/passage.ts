import type { RouteSettings } from '@aws-sdk/client-apigatewayv2';
import type { ServedApi } from '../../account/apigatewayv2/served.ts';
import type { ClientRequest } from '../request.ts';
import type { World } from '../world.ts';
import type { RouteMatch } from './match.ts';

/** One request on its way through a stage of an HTTP API, with all that it leaves behind. There is no execution log. */
export interface HttpPassage extends ServedApi {
  readonly world: World;
  readonly request: ClientRequest;
  readonly requestId: string;
  readonly extendedRequestId: string;
  /** Undefined where no route serves the request. */
  readonly match: RouteMatch | undefined;
  readonly settings: RouteSettings;
  /** `$context` variables for the access log, by their name after `$context.`; what is absent is `-`. */
  readonly variables: Record<string, string | number>;
  /** Milliseconds since arrival. */
  elapsed: number;
  /** Milliseconds; undefined until the backend was called. */
  integrationLatency: number | undefined;
}

/** The moment that the passage has reached. */
export const moment = ({ world, elapsed }: HttpPassage): Date =>
  new Date(world.now.getTime() + elapsed);

/** The path as backends see it: a stage with a name is part of it. */
export const rawPath = ({ stage, request }: HttpPassage): string =>
  stage.StageName === '$default' ? request.path : `/${stage.StageName}${request.path}`;

/** `arn:aws:execute-api:REGION:ACCOUNT:API/` and what follows. */
export const apiArn = ({ world, api }: HttpPassage, below: string): string =>
  `arn:aws:execute-api:${world.account.region}:${world.account.accountId}:${api.ApiId}/${below}`;

/** What a function's policy is asked about: the route as it is written, with its parameters' names. */
export function sourceArn(passage: HttpPassage): string {
  const { match, stage, request } = passage;
  const key = match?.route.RouteKey ?? '';
  const path = key.slice(key.indexOf(' ') + 1);
  return apiArn(
    passage,
    path.startsWith('/')
      ? `${stage.StageName}/${request.httpMethod}${path}`
      : `${stage.StageName}/${path}`,
  );
}
