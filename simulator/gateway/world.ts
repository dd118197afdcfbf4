import type { Account } from '../account/account.ts';
import type { identifiers } from '../account/identifiers.ts';
import type { Surroundings } from '../surroundings.ts';
import type { DataPlane } from './data-plane.ts';

/** What a request finds when it arrives. */
export interface World {
  readonly account: Account;
  readonly surroundings: Surroundings;
  /** The moment of arrival. */
  readonly now: Date;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly ids: ReturnType<typeof identifiers>;
  /** What API Gateway and Lambda remember between requests. */
  readonly dataPlane: DataPlane;
}
