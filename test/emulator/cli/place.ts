import type { Account } from './account.ts';

export const stageName = 'prod';

/** Where an API is. */
export interface Place {
  readonly account: Account;
  readonly kind: 'REST' | 'HTTP';
  readonly name: string;
  readonly apiId: string;
  readonly stage: string;
  readonly functionName: string;
}
