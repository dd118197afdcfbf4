import { identifiers } from '../account/identifiers.ts';
import { awsError } from '../account/define-service.ts';
import type { VirtualClock } from '../clock.ts';
import type { Happening } from '../moments.ts';
import { generator } from '../random.ts';
import { type Definition, type ExecutionResult, execute } from './workflow.ts';

export interface ExecutionsOptions {
  readonly clock: VirtualClock;
  readonly machines: ReadonlyMap<string, Definition>;
  invoke(functionArn: string, payload: unknown): Promise<unknown>;
  tell(happening: Happening): void;
  readonly seed: number;
}

interface Waiting {
  resolve(output: unknown): void;
  reject(error: Error): void;
}

/** The executions of the deployed state machines, and the task tokens that they wait for. */
export class Executions {
  readonly #options: ExecutionsOptions;
  readonly #ids: ReturnType<typeof identifiers>;
  readonly #results = new Map<string, ExecutionResult | undefined>();
  readonly #started = new Map<
    string,
    {
      readonly stateMachineArn: string;
      readonly name: string;
      readonly startDate: Date;
      readonly input: string;
    }
  >();
  readonly #ended = new Map<string, Date>();
  readonly #tokens = new Map<string, Waiting>();
  readonly #abort = new Set<() => void>();
  readonly #random: () => number;

  constructor(options: ExecutionsOptions) {
    this.#options = options;
    this.#ids = identifiers(options.seed + 2);
    this.#random = generator(options.seed + 4);
  }

  /** How many executions have not ended yet. */
  get open(): number {
    return [...this.#results.values()].filter((result) => result === undefined).length;
  }

  /** The result of every execution so far, by ARN; undefined while it runs. */
  get results(): ReadonlyMap<string, ExecutionResult | undefined> {
    return this.#results;
  }

  /** Starts an execution. @returns its ARN. @throws StateMachineDoesNotExist, ExecutionAlreadyExists, InvalidExecutionInput */
  start(machineArn: string, input: string, name = this.#ids.newUuid()): string {
    const definition = this.#options.machines.get(machineArn);
    if (!definition)
      throw awsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${machineArn}'`);
    const arn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    if (this.#results.has(arn))
      throw awsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    this.#results.set(arn, undefined);
    this.#started.set(arn, {
      stateMachineArn: machineArn,
      name,
      startDate: this.#options.clock.now(),
      input,
    });
    void this.run(definition, machineArn, arn, name, parse(input));
    return arn;
  }

  /** The executions of a state machine, newest first, as `ListExecutions` returns them. */
  of(machineArn: string) {
    return [...this.#started]
      .filter(([, { stateMachineArn }]) => stateMachineArn === machineArn)
      .map(([executionArn, { name, startDate }]) => {
        const result = this.#results.get(executionArn);
        const stopDate = this.#ended.get(executionArn);
        const status: string = result?.status ?? 'RUNNING';
        return { executionArn, name, startDate, status, ...(stopDate && { stopDate }) };
      })
      .toReversed();
  }

  /** The state of an execution, as `DescribeExecution` returns it; undefined where there is none. */
  describe(arn: string) {
    const started = this.#started.get(arn);
    return started && { ...started, status: this.#results.get(arn)?.status ?? 'RUNNING' };
  }

  /** Answers a task token once. @throws InvalidToken, TaskTimedOut */
  answer(token: string, result: { output: string } | { error: string; cause: string }): void {
    const waiting = this.#tokens.get(token);
    if (!waiting)
      throw awsError('TaskTimedOut', 'Task Timed Out: the token is used, expired or unknown.');
    this.#tokens.delete(token);
    if ('output' in result) waiting.resolve(JSON.parse(result.output));
    else waiting.reject(Object.assign(new Error(result.cause), { name: result.error }));
  }

  /** Ends what still runs: the interpreter's timers would keep the process alive. */
  abandon(): void {
    for (const abort of this.#abort) abort();
    this.#abort.clear();
  }

  private async run(
    definition: Definition,
    machineArn: string,
    arn: string,
    name: string,
    input: unknown,
  ) {
    const machine = machineArn.split(':').at(-1) ?? machineArn;
    const entered = new Map<string, number>();
    this.#options.tell({ kind: 'execution-started', machine, execution: name });
    const result = await execute(
      definition,
      input,
      { arn, name },
      {
        clock: this.#options.clock,
        invoke: (functionArn, payload) => this.#options.invoke(functionArn, payload),
        token: () => this.issueToken(),
        random: this.#random,
        abortable: (abort) => this.#abort.add(abort),
        observe: (event) => {
          const since = entered.get(event.state);
          if (event.kind === 'entered') entered.set(event.state, performance.now());
          this.#options.tell({
            kind: 'state',
            machine,
            execution: name,
            event,
            ...(event.kind !== 'entered' &&
              since !== undefined && { wallMilliseconds: performance.now() - since }),
          });
        },
      },
    );
    this.#results.set(arn, result);
    this.#ended.set(arn, this.#options.clock.now());
    this.#options.tell({ kind: 'execution-ended', machine, execution: name, ...result });
  }

  private issueToken() {
    const token = this.#ids.newUuid();
    const answer = new Promise<unknown>((resolve, reject) =>
      this.#tokens.set(token, { resolve, reject }),
    );
    // Nobody may be listening any more when an answer comes too late.
    answer.catch(() => {});
    return { token, answer, expire: () => this.#tokens.delete(token) };
  }
}

function parse(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    throw awsError('InvalidExecutionInput', "Invalid State Machine Execution Input: 'not JSON'");
  }
}
