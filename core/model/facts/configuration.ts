import * as z from 'zod/mini';
import { managed } from '../managed-by.ts';
import { MissingEvidence, readingSchema } from '../reading.ts';
import { routeSchema } from '../route.ts';
import { type HttpConfiguration, httpSchema } from './http.ts';
import { type RestConfiguration, restSchema } from './rest.ts';
import { throttleSchema } from './throttle.ts';
import { vpcLinkSchema } from './vpc-link.ts';
import { type WebsocketConfiguration, websocketSchema } from './websocket.ts';
import type { V2Stage } from './v2-stage.ts';
import { stageSchema } from './stage.ts';
import { deploymentSchema } from './deployment.ts';
import { authorizerSchema } from './authorizer.ts';

/**
 * An API as its stage serves it, read in as few control-plane calls as possible: what APIs of all kinds have, and under the
 * name of its kind what only that kind has. Words of AWS's (types, statuses, levels) are kept as they come, so that a new one
 * makes nothing unreadable.
 */
export const configurationSchema = z.object({
  api: z.object({
    id: z.string(),
    name: z.string(),
    /** Present where the `execute-api` endpoint answers no more. */
    disableExecuteApiEndpoint: z.optional(z.literal(true)),
    /** Its tags say that nothing may change it. */
    handsOff: z.optional(z.literal(true)),
    ...managed,
  }),
  stage: stageSchema,
  /** The methods or routes as deployed; of a REST API those of the stage's export, joined with their current resources. */
  routes: readingSchema(z.array(routeSchema)),
  /** Newest first. */
  deployments: readingSchema(z.array(deploymentSchema)),
  /** Every VPC link of the account and Region, not only those that the API uses. */
  links: readingSchema(z.array(vpcLinkSchema)),
  authorizers: readingSchema(z.array(authorizerSchema)),
  /**
   * API Gateway's settings for the account and Region: the role that writes execution logs, and the throttle of all APIs.
   * @see https://docs.aws.amazon.com/apigateway/latest/api/API_Account.html
   */
  account: readingSchema(
    z.object({
      /** Null: none is set. */
      cloudwatchRoleArn: z.nullable(z.string()),
      throttle: z.optional(throttleSchema),
    }),
  ),
  rest: z.optional(restSchema),
  http: z.optional(httpSchema),
  websocket: z.optional(websocketSchema),
});
export type Configuration = z.infer<typeof configurationSchema>;

/** What only an HTTP API has. @throws MissingEvidence where the API is of another kind */
export function httpOf({ api, http }: Configuration): HttpConfiguration {
  if (http) return http;
  throw new MissingEvidence({
    what: 'apigatewayv2:GetApi',
    because: `${api.name} (${api.id}) is not an HTTP API.`,
  });
}

/** What only a WebSocket API has. @throws MissingEvidence where the API is of another kind */
export function websocketOf({ api, websocket }: Configuration): WebsocketConfiguration {
  if (websocket) return websocket;
  throw new MissingEvidence({
    what: 'apigatewayv2:GetApi',
    because: `${api.name} (${api.id}) is not a WebSocket API.`,
  });
}

/** What the stages of HTTP and WebSocket APIs have in common; undefined for a REST API. */
export const v2StageOf = ({
  http,
  websocket,
}: Pick<Configuration, 'http' | 'websocket'>): V2Stage | undefined => http ?? websocket;

/** What only a REST API has. @throws MissingEvidence where the API is of another kind */
export function restOf({ api, rest }: Configuration): RestConfiguration {
  if (rest) return rest;
  throw new MissingEvidence({
    what: 'apigateway:GetRestApi',
    because: `${api.name} (${api.id}) is not a REST API.`,
  });
}
