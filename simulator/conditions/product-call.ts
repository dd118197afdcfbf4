import type { ServiceId } from '../../core/model/calls.ts';

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

/** What a deployed client does before it gives a call up: `maxAttempts` of its configuration. */
export const maxAttempts = 5;
