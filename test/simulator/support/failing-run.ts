import type { AccountCall } from '../../../simulator/account/account.ts';
import { awsError } from '../../../simulator/account/define-service.ts';
import type { DynamoDbState } from '../../../simulator/account/dynamodb/state.ts';
import { incidentsOf } from '../../../simulator/incidents.ts';
import { beginning, Simulation } from '../../../simulator/simulation.ts';
import { deployedTemplate } from '../../../simulator/template-file.ts';

const template = deployedTemplate();
/** What the product might change. */
const configuration = ['lambda', 'apigateway'] as const;

/** What the Lambda `worker` calls, as `worker service:Operation`. Throws where the call fails. */
export type Failing = (call: string) => unknown;

/** What the SDK throws when its own tries are used up. */
export const unavailable = () => awsError('InternalServerError', 'We are out of order.', 500);
/** A mistake in our code, which no other try fixes. */
export const bug = () => new TypeError('Cannot read properties of undefined');

/** The first call of each Lambda that matches fails. */
export function once(pattern: RegExp, error = unavailable): Failing {
  const failed = new Set<string>();
  return (call) => {
    if (failed.has(call) || !pattern.test(call)) return;
    failed.add(call);
    throw error();
  };
}

/** Every call that matches `pattern` fails, once one has matched `since`. */
export function forGood(pattern: RegExp, error = unavailable, since = pattern): Failing {
  let begun = false;
  return (call) => {
    begun ||= since.test(call);
    if (begun && pattern.test(call)) throw error();
  };
}

export interface Play {
  readonly failing?: Failing;
  readonly policy?: object;
  /** Whether an operator approves what is asked; otherwise nobody answers. */
  readonly approves?: boolean;
}

/** A shop whose orders fail for want of a permission, and what the product does about it. */
export class FailingRun {
  readonly simulation: Simulation;
  readonly states: string[] = [];
  readonly messages: { readonly subject: string; readonly text: string }[] = [];
  /** How each execution of the workflow ended. */
  readonly statuses: unknown[] = [];
  readonly #workers: ReadonlyMap<string, string>;
  #broken: string | undefined;

  constructor({ failing = () => {}, policy = { mode: 'automatic' }, approves = false }: Play) {
    this.simulation = new Simulation({
      world: 'shop',
      seed: 1,
      template,
      variables: {
        GATEWAY_MEDIC_POLICY: JSON.stringify(policy),
        GATEWAY_MEDIC_VERIFICATION: '{"watch":1,"trafficFloor":3}',
      },
      observe: (moment) => {
        if (moment.kind === 'asked' && approves)
          this.simulation.schedule(moment.at, () =>
            this.simulation.decide(moment.question, 'approve'),
          );
        if (moment.kind === 'message') this.messages.push(moment);
        if (moment.kind === 'execution-started')
          this.#broken ??= this.simulation.account.snapshot(configuration);
        if (moment.kind === 'execution-ended') this.statuses.push(moment.status);
        if (moment.kind === 'state' && moment.event.kind === 'entered')
          this.states.push(moment.event.state);
      },
    });
    const { account, surroundings, deployment } = this.simulation;
    surroundings.traffic = surroundings.traffic
      .filter(({ name }) => name === 'list-orders')
      .map((stream) => ({ ...stream, perMinute: 12 }));
    this.#workers = new Map(
      [...(deployment?.functions.values() ?? [])].map(({ role, handler }) => [
        role,
        handler.replace('.handler', ''),
      ]),
    );
    account.authorize = (call) => void failing(this.nameOf(call));
    this.simulation.schedule(new Date(beginning.getTime() + 60_000), () => {
      account.call('lambda', 'RemovePermission', {
        FunctionName: 'orders',
        Qualifier: 'live',
        StatementId: 'list-orders',
      });
    });
  }

  /**
   * Lets time pass until a further alarm has run its course.
   * @param abortedIn a state in which its execution is aborted instead
   */
  async alarm(abortedIn?: string): Promise<this> {
    const { clock, executions } = this.simulation;
    const before = executions.results.size;
    await this.simulation.advance(new Date(clock.now().getTime() + 3_600_000), () => {
      if (executions.results.size === before) return false;
      return executions.open === 0 || (abortedIn !== undefined && this.states.includes(abortedIn));
    });
    executions.abandon();
    await clock.settled();
    return this;
  }

  /** Nobody sends requests for a while, so that the alarm calms down. */
  async pause(): Promise<void> {
    const { clock, surroundings } = this.simulation;
    const { traffic } = surroundings;
    surroundings.traffic = [];
    await this.simulation.advance(new Date(clock.now().getTime() + 600_000));
    surroundings.traffic = traffic;
  }

  private nameOf = ({ principal, service, operation }: AccountCall) =>
    `${this.#workers.get(principal) ?? writerNamed(principal)} ${service}:${operation}`;

  /** The calls that Lambdas made, each once. */
  get calls(): ReadonlySet<string> {
    return new Set(this.simulation.account.calls.map(this.nameOf));
  }
  /** What is left when all is over. */
  get left() {
    return {
      /** Whether the account that is healed is another one than when the alarm fired. */
      changed: this.simulation.account.snapshot(configuration) !== this.#broken,
      /** The incidents that hold one. */
      locks: this.items('pk', 'LOCK#').map((item) => item['incidentId']?.S),
      /** `open` or `closed`, for each incident. */
      records: this.items('sk', 'RECORD').map((item) => item['status']?.S),
      /** `intended`, `applied` …, for each change. */
      journal: this.items('sk', 'CHANGE#').map((item) => item['changeStatus']?.S),
    };
  }
  get incident() {
    return incidentsOf(this.simulation).at(-1);
  }

  private items(key: 'pk' | 'sk', prefix: string) {
    const { tables } = this.simulation.account.state<DynamoDbState>('dynamodb');
    return Object.values(tables)
      .flatMap(({ items }) => Object.values(items))
      .flatMap((sorted) => Object.values(sorted))
      .filter((item) => item[key]?.S?.startsWith(prefix));
  }
}

/** One alarm of such a shop, to its end. */
export const play = (options: Play): Promise<FailingRun> => new FailingRun(options).alarm();

/** Who makes the calls of a role that writes in the account. */
const writerNamed = (role: string) =>
  /ApplyRole/.test(role) ? 'apply-change' : /UndoRole/.test(role) ? 'undo-change' : undefined;
