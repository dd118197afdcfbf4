import { type Answer, isGatewayResponse } from '../answer.ts';
import type { ContextValue } from '../request-context.ts';

/** What a passage notes of its integration, whatever the kind of API. */
interface Noted {
  readonly integrationLatency: number | undefined;
  readonly variables: Readonly<Record<string, string | number>>;
}

type Variables<Of> = Readonly<Record<string, (passage: Of, answer: Answer) => ContextValue>>;

/** `$context` variables of the answer and the integration, which all kinds of API have. */
export const outcomeVariables: Variables<Noted> = {
  status: (_, { status }) => status,
  'integration.latency': ({ integrationLatency }) => integrationLatency,
  // Older names of the same values.
  integrationLatency: ({ integrationLatency }) => integrationLatency,
  integrationStatus: ({ variables }) => variables['integration.integrationStatus'],
  integrationErrorMessage: ({ variables }) => variables['integration.error'],
};

const messageOf = (answer: Answer) => (isGatewayResponse(answer) ? answer.message : undefined);

/** `$context` variables of gateway responses, which REST and WebSocket APIs have. */
export const errorVariables: Variables<unknown> = {
  'error.message': (_, answer) => messageOf(answer),
  'error.messageString': (_, answer) => {
    const message = messageOf(answer);
    return message && JSON.stringify(message);
  },
  'error.responseType': (_, answer) =>
    isGatewayResponse(answer) ? answer.responseType : undefined,
};
