import type { Account } from './account.ts';
import type { Manner } from './stand-in.ts';

export const stageName = 'prod';

/** Where an API is. */
export interface Place {
  readonly account: Account;
  readonly kind: 'REST' | 'HTTP';
  readonly name: string;
  readonly apiId: string;
  readonly stage: string;
  readonly functionName: string;
  /** How to answer as AWS would, where the emulator was told something and does not say it again. */
  readonly manner?: Manner;
}
