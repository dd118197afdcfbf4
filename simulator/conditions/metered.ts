import type { Admission } from '../../core/aws/admission.ts';
import type { ServiceId } from '../../core/model/calls.ts';
import type { VirtualClock } from '../clock.ts';
import { errorOf } from './answers.ts';
import { maxAttempts, type ProductCall } from './product-call.ts';
import type { Quotas } from './quotas.ts';

/** Moments of the clock for what is random, so that tries of the same moment are one step of the simulation. */
const grain = 10;

export interface MeterOptions {
  /** Absent: AWS takes any number of calls. */
  readonly quotas: Quotas | undefined;
  /** Milliseconds that a call to a service takes. */
  readonly latency: (service: ServiceId) => number;
  readonly clock: VirtualClock;
  readonly random: () => number;
}

/** Calls that take their time and that AWS throttles, tried again as the SDK does in the mode "standard". */
export class MeteredCalls {
  readonly #options: MeterOptions;

  constructor(options: MeterOptions) {
    this.#options = options;
  }

  /** What was let through, and what was not; undefined where AWS takes any number of calls. */
  get quotas(): Quotas | undefined {
    return this.#options.quotas;
  }

  /** @throws the service's own error where every try was throttled */
  async around(
    call: ProductCall,
    run: () => object,
    admission: Admission | undefined,
  ): Promise<object> {
    const { quotas, clock } = this.#options;
    const latency = this.#options.latency(call.service);
    for (let attempt = 1; ; attempt += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each try follows the one before it
      await admission?.(call.service, call.operation);
      // oxlint-disable-next-line no-await-in-loop
      if (latency > 0) await clock.sleep(latency);
      if (quotas?.admits(call.service, call.operation, clock.now().getTime()) ?? true) return run();
      if (call.once || attempt === maxAttempts) throw errorOf('throttled', call);
      // oxlint-disable-next-line no-await-in-loop
      await clock.sleep(onGrain(this.#backOff(attempt)));
    }
  }

  /** Milliseconds. @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
  #backOff(attempt: number): number {
    return Math.min(20_000, this.#options.random() * 2 ** attempt * 500);
  }
}

const onGrain = (milliseconds: number): number => Math.ceil(milliseconds / grain) * grain;
