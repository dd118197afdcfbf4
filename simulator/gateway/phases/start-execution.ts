import { note, trace } from '../passage.ts';
import type { Phase } from './phase.ts';

/** The request is let in: execution begins. */
export const startExecution: Phase = (passage) => {
  const { request, match } = passage;
  note(passage, `Starting execution for request: ${passage.requestId}`);
  note(passage, `HTTP Method: ${request.httpMethod}, Resource Path: ${match?.resource.path}`);
  trace(passage, () => `Method request path: ${JSON.stringify(match?.pathParameters ?? {})}`);
  trace(passage, () => `Method request query string: ${JSON.stringify(request.query ?? {})}`);
  trace(passage, () => `Method request headers: ${JSON.stringify(request.headers ?? {})}`);
  trace(passage, () => `Method request body before transformations: ${request.body}`);
  return undefined;
};
