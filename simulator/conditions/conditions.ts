import { errorOf, isRetried } from './answers.ts';
import { CallFaults } from './call-faults.ts';
import type { MeteredCalls } from './metered.ts';
import { maxAttempts, type ProductCall } from './product-call.ts';
import { type OthersCall, refusalOf } from './refused-others.ts';
import type { AwsConditions } from './schema.ts';
import { StaleReads } from './stale-reads.ts';

/** What stands between the product's calls and the account: refusals, lost answers, reads that are behind. */
export class Conditions {
  readonly stale: StaleReads | undefined;
  /** Set where calls take time or are throttled. */
  metered: MeteredCalls | undefined;
  readonly #faults: CallFaults;
  readonly #others: AwsConditions['others'];
  readonly #noConcurrency: AwsConditions['noConcurrency'];
  readonly #beginning: number;
  readonly #workerOf: (principal: string) => string | undefined;

  /** @param workerOf the Lambda with a role, as `check-lambda` */
  constructor(
    { calls, others, stale, noConcurrency }: AwsConditions,
    beginning: Date,
    workerOf: (principal: string) => string | undefined,
  ) {
    this.#workerOf = workerOf;
    this.#faults = new CallFaults(calls);
    this.#others = others;
    this.stale = stale && new StaleReads(stale);
    this.#noConcurrency = noConcurrency;
    this.#beginning = beginning.getTime();
  }

  /** Whether Lambda has room to start a function of the product. */
  startsLambdas(now: Date): boolean {
    if (!this.#noConcurrency) return true;
    const at = (now.getTime() - this.#beginning) / 1000;
    return at < this.#noConcurrency.from || at >= this.#noConcurrency.to;
  }

  /** What AWS answers a call of somebody else that it refuses; undefined: it carries the call out. */
  refusalOf(call: OthersCall): Error | undefined {
    return refusalOf(this.#others, call);
  }

  /**
   * Makes a call as the SDK does: what it may try again is tried again.
   * @param run carries the call out
   * @param refused is called with what AWS answers instead
   */
  around(call: ProductCall, run: () => object, refused: (error: Error) => void = () => {}): object {
    const at = (call.at.getTime() - this.#beginning) / 1000;
    const made = { ...call, worker: this.#workerOf(call.principal), at };
    for (let attempt = 1; ; attempt += 1) {
      const answer = this.#faults.next(made);
      if (!answer) return run();
      if (answer === 'lost') run();
      if (answer === 'denied' || answer === 'throttled') refused(errorOf(answer, call));
      if (call.once || !isRetried(answer) || attempt === maxAttempts) throw errorOf(answer, call);
    }
  }
}
