import type { Account } from './account.ts';

export const stageName = 'prod';

/** Where an API is. */
export interface Place {
  readonly account: Account;
  readonly name: string;
  readonly restApiId: string;
  readonly functionName: string;
}
