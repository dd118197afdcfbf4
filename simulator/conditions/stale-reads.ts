import type { ServiceId } from '../../core/model/calls.ts';
import type { AwsConditions } from './schema.ts';

/** What a service was before its last write, for reads that do not see it yet. */
interface Before {
  readonly state: unknown;
  readonly until: number;
  left: number;
}

/** Services whose configuration spreads: a read may reach a place that a write has not reached. */
const spread: ReadonlySet<ServiceId> = new Set([
  'apigateway',
  'lambda',
  'ec2',
  'elbv2',
  'iam',
  'service-quotas',
]);
const reads = /^(Get|Describe|List)/;

/**
 * Eventual consistency: the first reads of a service after a write still see what was there before it.
 *
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html
 */
export class StaleReads {
  readonly #before = new Map<ServiceId, Before>();
  readonly #stale: NonNullable<AwsConditions['stale']>;

  constructor(stale: NonNullable<AwsConditions['stale']>) {
    this.#stale = stale;
  }

  /** Takes note of a write that is about to be made. @param now milliseconds */
  writing(service: ServiceId, operation: string, state: unknown, now: number): void {
    if (!spread.has(service) || reads.test(operation)) return;
    const { reads: left, within } = this.#stale;
    this.#before.set(service, {
      state: structuredClone(state),
      until: now + within * 1000,
      left,
    });
  }

  /** What a read sees instead of the present state; undefined: the present state. */
  seen(service: ServiceId, operation: string, now: number): unknown {
    const before = this.#before.get(service);
    if (!before || !reads.test(operation) || before.left <= 0 || now >= before.until)
      return undefined;
    before.left -= 1;
    return before.state;
  }
}
