import type { Account } from '../../account/account.ts';
import type { LogsState } from '../../account/logs/index.ts';
import { putLogEvents } from '../../account/logs/store.ts';
import type { Answer } from '../answer.ts';
import type { Passage } from '../passage.ts';
import { type ContextValue, requestContext } from '../request-context.ts';
import { remembered } from '../../remembered.ts';
import { errorVariables, outcomeVariables } from './outcome-variables.ts';

/** Writes the request's line in the stage's own format, where its destination is a log group. */
export function writeAccessLog(passage: Passage, answer: Answer): void {
  const { destinationArn = '', format } = passage.stage.accessLogSettings ?? {};
  if (!format) return;
  const { account, now } = passage.world;
  const at = new Date(now.getTime() + passage.elapsed);
  writeLine(account, destinationArn, passage.api.id, at, () =>
    renderFormat(format, (part) =>
      part.derive ? part.derive(passage, answer) : passage.variables[part.name],
    ),
  );
}

/** Writes a line of an access log; it is only made where its destination is a log group. */
export function writeLine(
  account: Account,
  destinationArn: string,
  stream: string,
  at: Date,
  line: () => string,
): void {
  const group = groupIn(destinationArn);
  if (group === null) return;
  putLogEvents(account.state<LogsState>('logs'), group, stream, [{ at, message: line() }]);
}

const groupIn = remembered((destinationArn) => {
  const marker = destinationArn.indexOf(':log-group:');
  if (marker < 0) return null;
  return destinationArn.slice(marker + ':log-group:'.length).split(':')[0] ?? '';
});

interface Variable {
  readonly name: string;
  /** Absent where a phase sets it. */
  readonly derive: Derive | undefined;
}

type Derive = (passage: Passage, answer: Answer) => ContextValue;

/** A format cut into text and variables by turns. */
const cut = remembered((format) =>
  format
    .split(/\$context\.([A-Za-z]\w*(?:\.\w+)*)/)
    .map((part, place): string | Variable =>
      place % 2 === 0 ? part : { name: part, derive: derived[part] },
    ),
);

/** Renders an access log format; what is not set is `-`. @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html */
export function renderFormat(format: string, valueOf: (one: Variable) => ContextValue): string {
  let line = '';
  for (const part of cut(format)) line += typeof part === 'string' ? part : (valueOf(part) ?? '-');
  return line;
}

/** The `$context` variables that follow from the request and its answer. Phases set the others as they go. */
const derived: Readonly<Record<string, Derive>> = {
  ...requestContext,
  ...outcomeVariables,
  ...errorVariables,
  responseLatency: ({ elapsed }) => elapsed,
  responseLength: (_, { body }) => body.length,
};
