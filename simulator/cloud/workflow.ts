// eslint-disable-next-line import/no-unassigned-import -- the interpreter needs it in place before it loads
import './polyfill.ts';
import { JSONPath } from 'jsonpath-plus';
import { StateMachine } from 'aws-local-stepfunctions';
import * as z from 'zod/mini';
import type { VirtualClock } from '../clock.ts';
import { retrierSchema, withRetryWaits } from './retry-waits.ts';

/** What the runner needs to know of a state. */
const stateSchema = z.looseObject({
  Type: z.string(),
  Resource: z.optional(z.string()),
  Seconds: z.optional(z.number()),
  SecondsPath: z.optional(z.string()),
  TimeoutSeconds: z.optional(z.number()),
  TimeoutSecondsPath: z.optional(z.string()),
  Retry: z.optional(z.array(retrierSchema)),
  get Branches(): z.ZodMiniOptional<z.ZodMiniArray<typeof definitionSchema>> {
    return z.optional(z.array(definitionSchema));
  },
});
type State = z.infer<typeof stateSchema>;

const definitionSchema = z.looseObject({
  StartAt: z.string(),
  get States(): z.ZodMiniRecord<z.ZodMiniString, typeof stateSchema> {
    return z.record(z.string(), stateSchema);
  },
});
/** An Amazon States Language definition. */
export type Definition = z.infer<typeof definitionSchema>;

export const parseDefinition = (text: string): Definition =>
  definitionSchema.parse(JSON.parse(text));

/** What happens while an execution runs. */
export interface ExecutionEvent {
  readonly kind: 'entered' | 'exited' | 'failed' | 'retried' | 'caught';
  readonly state: string;
  readonly type: string;
  readonly output?: unknown;
  readonly error?: { readonly name: string; readonly cause: string };
}

export interface ExecutionResult {
  readonly status: 'SUCCEEDED' | 'FAILED';
  readonly output: unknown;
}

/** A task token that was issued, and what came of it. */
export interface Token {
  readonly token: string;
  readonly answer: Promise<unknown>;
  /** Makes any later answer fail. */
  expire(): void;
}

/** The world that an execution runs in. */
export interface WorkflowHost {
  readonly clock: VirtualClock;
  /** Invokes the Lambda behind a Task's resource. */
  invoke(functionArn: string, payload: unknown): Promise<unknown>;
  /** A fresh task token, and the promise of its answer. */
  token(): Token;
  observe(event: ExecutionEvent): void;
  /** 0 to 1, for the jitter of retries. */
  random(): number;
  /** Receives the way to end the execution at once. */
  abortable?(abort: () => void): void;
}

const waitForToken = /^arn:aws[\w-]*:states:::lambda:invoke\.waitForTaskToken$/;

/**
 * Runs one execution of a definition with its substitutions filled in. Times are the virtual clock's: a Wait state sleeps
 * on it, so the interpreter is handed each Wait as a Task that does; nothing else of the definition is touched.
 * @throws nothing: a failed execution is a result
 */
export async function execute(
  definition: Definition,
  input: unknown,
  execution: { readonly arn: string; readonly name: string },
  host: WorkflowHost,
): Promise<ExecutionResult> {
  const states = allStates(definition);
  const tokens = new Map<string, Token>();
  const issue = () => {
    const issued = host.token();
    tokens.set(issued.token, issued);
    return issued.token;
  };
  // The interpreter forgets an aborted execution, but not the timer of its task: only the end of the task clears that.
  const ended = new AbortController();
  const handlers = Object.fromEntries(
    [...states].flatMap(([name, state]) => {
      const handler = handlerOf(state, host, tokens);
      if (!handler) return [];
      const patient = withRetryWaits(handler, state.Retry ?? [], {
        wait: (milliseconds) => host.clock.wait(milliseconds).reached,
        random: () => host.random(),
      });
      return [[name, unlessAborted(patient, ended.signal)]];
    }),
  );
  const machine = new StateMachine(withWaitsAsTasks(definition) as never, {
    validationOptions: { noValidate: true },
  });
  const run = machine.run(input as never, {
    overrides: {
      taskResourceLocalHandlers: handlers as never,
      retryIntervalOverrides: Object.fromEntries(
        [...states].filter(([, state]) => state.Retry).map(([name]) => [name, 0]),
      ),
    },
    context: {
      Execution: { Id: execution.arn, Name: execution.name },
      Task: Object.defineProperty({}, 'Token', { enumerable: true, get: issue }),
    },
  });
  host.abortable?.(() => {
    run.abort();
    ended.abort();
  });
  const watching = watch(run.eventLogs as AsyncIterable<RawEvent>, states, host);
  try {
    return { status: 'SUCCEEDED', output: await run.result };
  } catch (error) {
    return { status: 'FAILED', output: error instanceof Error ? error.message : String(error) };
  } finally {
    await watching;
  }
}

type Handler = (input: unknown) => Promise<unknown>;

/** A handler that fails as soon as its execution is aborted. */
const unlessAborted =
  (handler: Handler, signal: AbortSignal): Handler =>
  async (input) => {
    signal.throwIfAborted();
    let abort = () => {};
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(new Error('The execution was aborted.'));
      signal.addEventListener('abort', abort);
    });
    try {
      return await Promise.race([handler(input), aborted]);
    } finally {
      signal.removeEventListener('abort', abort);
    }
  };

function handlerOf(
  state: State,
  host: WorkflowHost,
  tokens: Map<string, Token>,
): Handler | undefined {
  if (state.Type === 'Wait') {
    return (input: unknown) => {
      const seconds = state.Seconds ?? numberAt(state.SecondsPath, input);
      return host.clock.wait(seconds * 1000).reached;
    };
  }
  if (state.Type !== 'Task' || !state.Resource) return undefined;
  if (!waitForToken.test(state.Resource))
    return (input: unknown) => host.invoke(state.Resource!, input);
  return async (input: unknown) => {
    const { FunctionName, Payload } = input as {
      FunctionName: string;
      Payload: { taskToken: string };
    };
    const issued = tokens.get(Payload.taskToken);
    if (!issued)
      throw new Error('The request for approval carries a token that the execution never issued.');
    const { timeoutSeconds } = Payload as { timeoutSeconds?: number };
    const timeout = host.clock.wait((state.TimeoutSeconds ?? timeoutSeconds ?? 3600) * 1000);
    await host.invoke(FunctionName, Payload);
    const expired = timeout.reached.then(() => {
      throw Object.assign(new Error('The task timed out.'), { name: 'States.Timeout' });
    });
    try {
      return await Promise.race([issued.answer, expired]);
    } finally {
      timeout.cancel();
      issued.expire();
    }
  };
}

const numberAt = (path: string | undefined, input: unknown): number =>
  Number(JSONPath({ path: path ?? '$', json: input as object, wrap: false }));

/** Real seconds after which the interpreter may give up on a task; virtual time ends tasks long before. */
const realTimeout = 86_400;

function withWaitsAsTasks(definition: Definition): unknown {
  return JSON.parse(JSON.stringify(definition), (_, value: unknown) => {
    const type = typeof value === 'object' && value !== null ? (value as State).Type : undefined;
    if (type !== 'Wait' && type !== 'Task') return value;
    const {
      Seconds: _seconds,
      SecondsPath: _path,
      TimeoutSecondsPath: _timeout,
      ...rest
    } = value as State;
    const task = { ...rest, TimeoutSeconds: realTimeout };
    return type === 'Task'
      ? task
      : { ...task, Type: 'Task', Resource: 'arn:aws:states:::wait', ResultPath: null };
  });
}

function allStates(definition: Definition): Map<string, State> {
  const nested = Object.values(definition.States).flatMap((state) => state.Branches ?? []);
  return new Map([
    ...Object.entries(definition.States),
    ...nested.flatMap((branch) => [...allStates(branch)]),
  ]);
}

interface RawEvent {
  readonly type: string;
  readonly state?: { readonly name: string; readonly type: string; readonly output?: unknown };
  readonly Error?: string;
  readonly Cause?: unknown;
}

const kinds: Readonly<Record<string, ExecutionEvent['kind']>> = {
  StateEntered: 'entered',
  StateExited: 'exited',
  StateFailed: 'failed',
  StateRetried: 'retried',
  StateCaught: 'caught',
};

async function watch(
  events: AsyncIterable<RawEvent>,
  states: Map<string, State>,
  host: WorkflowHost,
) {
  for await (const { type, state, Error: name, Cause: cause } of events) {
    const kind = kinds[type];
    if (!kind || !state) continue;
    host.observe({
      kind,
      state: state.name,
      type: states.get(state.name)?.Type ?? state.type,
      ...('output' in state && { output: state.output }),
      ...(name !== undefined && { error: { name, cause: String(cause) } }),
    });
  }
}
