import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { routeSchema } from '../route.ts';
import { v2StageSchema } from './v2-stage.ts';

/** What only a WebSocket API has. @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html */
export const websocketSchema = z.object({
  ...v2StageSchema.shape,
  /** What of a message names its route, for example `$request.body.action`. */
  routeSelectionExpression: z.string(),
  /** The routes as they are configured now, whether or not the stage serves them. */
  current: readingSchema(z.array(routeSchema)),
});
export type WebsocketConfiguration = z.infer<typeof websocketSchema>;
