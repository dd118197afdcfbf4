import type { ServiceId } from '../../core/model/calls.ts';
import { errorOf, isRetried } from './answers.ts';
import { CallFaults } from './call-faults.ts';
import type { AwsConditions } from './schema.ts';
import { StaleReads } from './stale-reads.ts';

/** What a deployed client does before it gives a call up: `maxAttempts` of its configuration. */
const maxAttempts = 5;

/** A call of the product. */
export interface ProductCall {
  readonly service: ServiceId;
  readonly operation: string;
  /** The ARN of who calls. */
  readonly by: string;
  /** The logical id of its role. */
  readonly principal: string;
  readonly at: Date;
  /** Whether its client makes each call once; otherwise it tries again as the SDK does. */
  readonly once?: boolean;
}

/** What stands between the product's calls and the account: refusals, lost answers, reads that are behind. */
export class Conditions {
  readonly stale: StaleReads | undefined;
  readonly #faults: CallFaults;
  readonly #beginning: number;
  readonly #workerOf: (principal: string) => string | undefined;

  /** @param workerOf the Lambda with a role, as `check-lambda` */
  constructor(
    { calls, stale }: AwsConditions,
    beginning: Date,
    workerOf: (principal: string) => string | undefined,
  ) {
    this.#workerOf = workerOf;
    this.#faults = new CallFaults(calls);
    this.stale = stale && new StaleReads(stale);
    this.#beginning = beginning.getTime();
  }

  /**
   * Makes a call as the SDK does: what it may try again is tried again.
   * @param run carries the call out
   */
  around(call: ProductCall, run: () => object): object {
    const at = (call.at.getTime() - this.#beginning) / 1000;
    const made = { ...call, worker: this.#workerOf(call.principal), at };
    for (let attempt = 1; ; attempt += 1) {
      const answer = this.#faults.next(made);
      if (!answer) return run();
      if (answer === 'lost') run();
      if (call.once || !isRetried(answer) || attempt === maxAttempts) throw errorOf(answer, call);
    }
  }
}
