// oxlint-disable-next-line import/no-unassigned-import -- it fills a gap of the runtime and has nothing to give
import '../../simulator/cloud/polyfill.ts';
import { StateMachine } from 'aws-local-stepfunctions';
import { definitionOf, type Machine, statesOf } from './definitions.ts';

/** What a Task answers; a list answers one call each, and its last element all further calls. */
export type Handler = unknown[] | ((input: Record<string, unknown>, call: number) => unknown);
export type Handlers = Readonly<Record<string, Handler>>;

export interface Run {
  readonly status: 'SUCCEEDED' | 'FAILED';
  /** The states in the order in which they were entered. */
  readonly states: readonly string[];
  /** The input of each Task's calls. */
  readonly inputs: Readonly<Record<string, Record<string, unknown>[]>>;
  readonly output: unknown;
}

/** An error as a Lambda throws it. */
export const failure = (name: string, message = 'for the test'): Error =>
  Object.assign(new Error(message), { name });

/** Runs a definition file as it is, with fake Lambdas and without waiting. */
export async function run(machine: Machine, input: object, handlers: Handlers): Promise<Run> {
  const definition = definitionOf(machine);
  const states = statesOf(definition);
  const inputs: Record<string, Record<string, unknown>[]> = {};
  const tasks = states.filter(([, { Type }]) => Type === 'Task').map(([name]) => name);
  const execution = new StateMachine(definition as never, {
    validationOptions: { checkArn: false, noValidate: true },
  }).run(input as never, {
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(
        tasks.map((name) => [
          name,
          async (given: unknown) => {
            const calls = (inputs[name] ??= []);
            calls.push(given as Record<string, unknown>);
            const handler = handlers[name];
            if (!handler) throw failure('NoHandler', name);
            const answer =
              typeof handler === 'function'
                ? handler(given as Record<string, unknown>, calls.length)
                : handler[Math.min(calls.length, handler.length) - 1];
            if (answer instanceof Error) throw answer;
            return answer as never;
          },
        ]),
      ),
      waitTimeOverrides: Object.fromEntries(
        states.filter(([, { Type }]) => Type === 'Wait').map(([name]) => [name, 0]),
      ),
      retryIntervalOverrides: Object.fromEntries(tasks.map((name) => [name, 0])),
    },
    context: { Execution: { Id: 'arn:aws:states:test' }, Task: { Token: 'token-1' } },
  });
  const entered: string[] = [];
  const watching = (async () => {
    for await (const event of execution.eventLogs) {
      if (event.type === 'StateEntered')
        entered.push((event as { state: { name: string } }).state.name);
    }
  })();
  try {
    const output = await execution.result;
    await watching;
    return { status: 'SUCCEEDED', states: entered, inputs, output };
  } catch (error) {
    await watching.catch(() => {});
    return { status: 'FAILED', states: entered, inputs, output: error };
  }
}
