import type { Account } from '../account/account.ts';
import type { Estate } from './estate.ts';
export const estateOf = (_: Account): Estate => {
  throw new Error('later');
};
