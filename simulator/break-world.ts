import type { ServiceId } from '../core/model/calls.ts';
import type { Account } from './account/account.ts';
import type { LogsState } from './account/logs/state.ts';
import { madeGroup } from './account/logs/store.ts';
import { endAll } from './account/lambda/in-progress.ts';
import type { LambdaState } from './account/lambda/state.ts';
import { InvalidInput } from '../core/model/errors.ts';
import { fill, type Names } from './placeholders.ts';
import type { Happening } from './moments.ts';
import type { Break } from './scenario.ts';
import { setState } from './states/index.ts';
import { placeOf } from './streams.ts';
import { type Surroundings, type Traffic, trafficSchema } from './surroundings.ts';

/** A world that can be changed. */
export interface Breakable {
  readonly account: Account;
  readonly surroundings: Surroundings;
  readonly names: Names;
  deliver(event: unknown): unknown;
  tell(happening: Happening): void;
}

/** Breaks a world, and remembers what earlier breaks named. */
export class Breaker {
  readonly #simulation: Breakable;
  #names: Names;

  constructor(simulation: Breakable) {
    this.#simulation = simulation;
    this.#names = simulation.names;
  }

  /** What the world named, and the breaks after it. */
  get names(): Names {
    return this.#names;
  }

  /** @throws the AWS error where the account refuses the call, InvalidInput where a placeholder names nothing */
  apply(step: Break): void {
    if ('call' in step) this.call(step);
    else if ('event' in step) this.#simulation.deliver(fill(step.event, this.#names));
    else if ('state' in step) this.become(step);
    else this.change(step);
    this.#simulation.tell({
      kind: 'broken',
      what: describe(step),
      ...(step.note !== undefined && { note: step.note }),
    });
  }

  private call(step: Extract<Break, { call: string }>): void {
    const [service, operation] = step.call.split(':') as [ServiceId, string];
    const input = fill(step.input, this.#names) as Record<string, unknown>;
    const { account } = this.#simulation;
    // Deployment tools wait until Lambda has finished with a function. Here it finishes at once.
    if (service === 'lambda') endAll(account.state<LambdaState>('lambda'));
    const by = step.by === undefined ? undefined : callerArn(step.by, account.accountId);
    if (by !== undefined && this.#isRefused(service, operation, input, by)) return;
    const output = account.call(service, operation, input, by);
    if (step.as !== undefined) this.#names = { ...this.#names, [step.as]: output };
  }

  /** Whether AWS refuses somebody's call: CloudTrail keeps it, and nothing is changed. */
  #isRefused(
    service: ServiceId,
    operation: string,
    input: Record<string, unknown>,
    by: string,
  ): boolean {
    const { account } = this.#simulation;
    const { region, accountId } = account;
    const refusal = account.conditions?.refusalOf({
      service,
      operation,
      input,
      by,
      region,
      accountId,
    });
    if (refusal) account.record(service, operation, input, by, refusal);
    return refusal !== undefined;
  }

  private become(step: Extract<Break, { state: string }>): void {
    const { state, name, set } = fill(step, this.#names) as typeof step;
    setState(this.#simulation.account, state, name, set);
  }

  private change(step: Extract<Break, { environment: string }>): void {
    const { surroundings } = this.#simulation;
    const { environment, name, set } = fill(step, this.#names) as typeof step;
    switch (environment) {
      case 'code':
        return put(surroundings.code, name, set);
      case 'process':
        return put(surroundings.processes, name, set);
      case 'image':
        return put((surroundings.images ??= {}), name, set);
      case 'host':
        return put(surroundings.hosts, name, set);
      case 'foreign-function':
        return put((surroundings.foreignFunctions ??= {}), name, set);
      case 'dns':
        // Null takes the record away; it is not made again.
        return put((surroundings.records ??= {}), name, set?.target ?? '');
      case 'log-noise':
        return setNoise(this.#simulation.account, name, set);
      case 'traffic': {
        const old = surroundings.traffic.find((stream) => stream.name === name);
        const others = surroundings.traffic.filter((stream) => stream.name !== name);
        surroundings.traffic = set
          ? [...others, changedTraffic(name, old ?? placeOf({}, this.#names), set)]
          : others;
      }
    }
  }
}

/** IAM names a user, STS the session of a role. */
const callerArn = (caller: string, accountId: string): string =>
  `arn:aws:${caller.startsWith('user/') ? 'iam' : 'sts'}::${accountId}:${caller}`;

/** From now on others write so much into a log group, or nothing more. */
function setNoise(account: Account, group: string, set: { bytesPerMinute: number } | null): void {
  const now = account.now().getTime();
  const target = madeGroup(account.state<LogsState>('logs'), group, now);
  if (set) target.noise = { ...set, from: now };
  else delete target.noise;
}

/** @throws InvalidInput for a new stream that lacks what a request needs */
function changedTraffic(name: string, old: Partial<Traffic>, change: object): Traffic {
  const fields = Object.entries({ ...old, ...change, name }).filter(([, value]) => value !== null);
  const result = trafficSchema.safeParse(Object.fromEntries(fields));
  if (result.success) return result.data;
  const lacking = result.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new InvalidInput(`there is no stream "${name}" yet, and a new one needs ${lacking}`);
}

function put<T>(record: Record<string, T>, name: string, value: T | null): void {
  if (value === null) delete record[name];
  else record[name] = value;
}

/** What a break does, in one line: the call or the fact. */
export const describe = (step: Break): string => {
  if ('call' in step) return step.call;
  if ('event' in step) return 'event';
  return `${'state' in step ? step.state : step.environment} ${step.name}`;
};
