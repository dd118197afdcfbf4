import type { Account } from '../account/account.ts';
import type { ServiceId } from '../../core/model/calls.ts';

/** Calls one service of an account; `T` is the SDK command's output. */
export const caller =
  (account: Account, service: ServiceId) =>
  <T extends object>(operation: string, input: object): T =>
    account.call(service, operation, { ...input }) as T;
