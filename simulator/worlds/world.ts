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

/** Where and when a world's story is set. */
export interface Setting {
  readonly accountId: string;
  readonly region: string;
  readonly start: Date;
}

/** A world and where it stands. */
export interface PlacedWorld extends Setting {
  readonly build: BuildWorld;
}

/** When simulated time begins in a world that does not say. */
export const beginning = new Date('2026-01-05T09:00:00Z');

/** Where a world stands that does not say. */
export const usual: Setting = {
  accountId: '123456789012',
  region: 'ap-northeast-1',
  start: beginning,
};
