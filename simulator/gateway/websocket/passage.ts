import type { AccessLogSettings } from '@aws-sdk/client-apigatewayv2';
import type { Passage } from '../passage.ts';

/** What happens to a connection. */
export type SocketEvent = 'CONNECT' | 'MESSAGE' | 'DISCONNECT';

/**
 * One event of a connection on its way through a stage. It is a passage as those of REST APIs are: a route stands as a method whose path is
 * its key, so that integrations and authorizers are the same, with the lines that they write.
 */
export interface SocketPassage extends Passage {
  readonly event: SocketEvent;
  readonly connectionId: string;
  /** Undefined where no route serves the message. */
  readonly routeKey: string | undefined;
  readonly accessLog: AccessLogSettings;
  /** Whether metrics are kept by route as well. */
  readonly measured: boolean;
  /** Whether the integration was called. */
  integrated: boolean;
}
