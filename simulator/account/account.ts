import type { Admission } from '../../core/aws/admission.ts';
import type { ServiceId } from '../../core/model/calls.ts';
import { record } from './cloudtrail/record.ts';
import type { CloudTrailState } from './cloudtrail/state.ts';
import { awsError, type AnyService, type OperationContext } from './define-service.ts';
import { type Hooks, type OperationAccount, unconnected } from './hooks.ts';
import type { Conditions } from '../conditions/conditions.ts';
import { identifiers } from './identifiers.ts';

/** Who makes a call: a role's logical id in the deployed template, or a person. */
export type Principal = string;

/** One call that reached the account, for authorization, journals and budgets. */
export interface AccountCall {
  readonly service: ServiceId;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
  /** The policy of the session that it makes the call in: no more than it allows is allowed. */
  readonly session?: string;
  readonly at: Date;
  /** Whether its client makes each call once. */
  readonly once?: boolean;
}

/** What a client brings with it, besides the principal. */
export interface Caller {
  /** The policy of the session in which it calls. */
  readonly session?: string | undefined;
  /** What it asks before each try, as a deployed one does. */
  readonly admission?: Admission | undefined;
  /** Whether it makes each call once. */
  readonly once?: boolean | undefined;
}

/** Decides whether a call may be made; throws `AccessDeniedException` (or the service's own name for it) where not. */
export type Authorize = (call: AccountCall) => void | Promise<void>;

export interface AccountOptions {
  readonly accountId: string;
  readonly region: string;
  readonly now: () => Date;
  readonly services: readonly AnyService[];
  readonly seed: number;
}

/** A simulated AWS account in one region: the state of every service and the one way to call it. */
export class Account implements OperationAccount {
  readonly accountId: string;
  readonly region: string;
  /** Every call made through {@link request}, oldest first. */
  readonly calls: AccountCall[] = [];
  /** Set by tests: checks each call of a Lambda against its role. */
  authorize: Authorize = () => {};
  /** Set by the simulation: what stands between the product's calls and the account. */
  conditions: Conditions | undefined;
  /** Set by whoever breaks calls: stands around each call of the product. */
  around: (call: AccountCall, make: () => Promise<object>) => Promise<object> = (_, make) => make();
  /** Set by the simulation: what the services need from the world around them. */
  hooks: Hooks = unconnected();
  readonly #now: () => Date;
  readonly #services: Map<ServiceId, AnyService>;
  readonly #state = new Map<ServiceId, unknown>();
  readonly #ids: ReturnType<typeof identifiers>;
  /** How many operations are under way: one may call another, in the name of who called it. */
  #depth = 0;

  constructor(options: AccountOptions) {
    this.accountId = options.accountId;
    this.region = options.region;
    this.#now = options.now;
    this.#services = new Map(options.services.map((service) => [service.id, service]));
    for (const service of options.services) this.#state.set(service.id, service.initial());
    this.#ids = identifiers(options.seed);
  }

  /** The account's time. */
  now(): Date {
    return this.#now();
  }

  /** The state of a service. The caller names its type; the service's own file exports it. */
  state<S>(service: ServiceId): S {
    return this.#state.get(service) as S;
  }

  /**
   * A call that is authorized and recorded, as through the SDK.
   */
  async request(
    service: ServiceId,
    operation: string,
    input: Readonly<Record<string, unknown>>,
    principal: Principal,
    { session, admission, once = false }: Caller = {},
  ): Promise<object> {
    const call = {
      service,
      operation,
      input,
      principal,
      at: this.#now(),
      once,
      ...(session !== undefined && { session }),
    };
    this.calls.push(call);
    return this.around(call, () => this.#make(call, admission));
  }

  async #make(call: AccountCall, admission: Caller['admission']): Promise<object> {
    const { service, operation, input, principal, once = false } = call;
    await this.authorize(call);
    const by = `arn:aws:sts::${this.accountId}:assumed-role/${principal}/gateway-medic`;
    const { conditions } = this;
    if (!conditions?.metered) await admission?.(service, operation);
    if (!conditions) return this.call(service, operation, input, by);
    const made = { ...call, by, once };
    const carryOut = () => {
      const seen = conditions.stale?.seen(service, operation, this.#now().getTime());
      return conditions.around(
        made,
        () => this.call(service, operation, input, by, seen),
        (error) => this.record(service, operation, input, by, error),
      );
    };
    return conditions.metered ? conditions.metered.around(made, carryOut, admission) : carryOut();
  }

  /**
   * A call without authorization, for worlds and breaks. Input and output are copies. CloudTrail keeps writes, whoever makes them.
   * @param by the ARN of who calls; otherwise a person
   * @param seen the state of the service that a read sees; otherwise the present one
   * @throws Error naming the operation where the simulator does not know it: there is no empty success
   */
  call(
    service: ServiceId,
    operation: string,
    input: Readonly<Record<string, unknown>>,
    by = `arn:aws:iam::${this.accountId}:user/developer`,
    seen: unknown = this.#state.get(service),
  ): object {
    const implementation = this.#services.get(service)?.operations[operation];
    if (!implementation) {
      throw awsError(
        'SimulatorLacksOperation',
        `The simulator does not know ${service}:${operation}.`,
        501,
      );
    }
    const state = seen as never;
    if (this.#depth === 0)
      this.conditions?.stale?.writing(service, operation, state, this.#now().getTime());
    const keep = (output: object) => {
      if (this.#depth === 0) this.record(service, operation, input, by, output);
    };
    try {
      const output = this.#run(() =>
        implementation(state, structuredClone(input), this.#context()),
      );
      keep(output);
      return copyOf(output);
    } catch (error) {
      if (error instanceof Error) keep(error);
      throw error;
    }
  }

  /** Has CloudTrail keep a call and what came of it. */
  record(
    service: ServiceId,
    operation: string,
    input: Readonly<Record<string, unknown>>,
    by: string,
    output: object,
  ): void {
    const trail = this.#state.get('cloudtrail') as CloudTrailState | undefined;
    const { region } = this;
    if (trail) record(trail, { service, operation, input, by, at: this.#now(), region, output });
  }

  #run(operation: () => object): object {
    this.#depth += 1;
    try {
      return operation();
    } finally {
      this.#depth -= 1;
    }
  }

  /** The configuration of the services as JSON, for comparing before and after. Times that AWS keeps itself are left out. */
  snapshot(services: readonly ServiceId[]): string {
    const picked = services.map((id) => [id, this.#state.get(id)]);
    return JSON.stringify(Object.fromEntries(picked), (key, value: unknown) =>
      awsKept.has(key) ? undefined : value,
    );
  }

  #context(): OperationContext {
    return {
      now: this.#now(),
      region: this.region,
      accountId: this.accountId,
      account: this,
      newId: (length) => this.#ids.newId(length),
      newUuid: () => this.#ids.newUuid(),
    };
  }
}

/** A copy of an output. `Body` is a stream with functions, made for this one answer, and passes as it is. */
function copyOf(output: object): object {
  if (!('Body' in output)) return structuredClone(output);
  const { Body, ...rest } = output;
  return { ...structuredClone(rest), Body };
}

/** Fields that AWS itself moves on with every write and that no call can set back. */
const awsKept = new Set([
  'lastUpdatedDate',
  'lastModified',
  'LastModified',
  'revisionId',
  'RevisionId',
  // API Gateway's count of requests per usage plan and key: traffic moves it.
  'usage',
]);
