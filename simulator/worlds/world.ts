import type { Account } from '../account/account.ts';
import type { Names } from '../placeholders.ts';
import type { Surroundings } from '../surroundings.ts';

/** What stands after a world was built. */
export interface BuiltWorld {
  readonly surroundings: Surroundings;
  /** What scenarios may call the world's things by: `${apiId}`. */
  readonly names: Names;
}

/**
 * Builds a world in an empty account, by AWS calls only. VPC links need minutes until they are up, so the account's clock
 * must move on by an hour before the first request.
 */
export type BuildWorld = (account: Account) => BuiltWorld;
