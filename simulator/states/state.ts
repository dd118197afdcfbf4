import * as z from 'zod/mini';
import type { Account } from '../account/account.ts';

/** What AWS changes about one kind of resource without being called. */
export interface StateOf<S extends z.ZodMiniType = z.ZodMiniType> {
  /** The fields that a break may set, under AWS's own names. */
  readonly schema: S;
  /** How the account's resources of this kind are called, for whoever wrote a wrong name. */
  readonly names: (account: Account) => string[];
  /** Sets the fields of one resource. @returns false where none has this name */
  readonly set: (account: Account, name: string, fields: z.infer<S>) => boolean;
}

/** Gives a kind of resource its type. */
export const stateOf = <S extends z.ZodMiniType>(kind: StateOf<S>): StateOf<S> => kind;

/** The fields of a kind: at least one of them, and no other, which is refused with those there are. */
export const fieldsOf = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z
    .strictObject(shape, {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `there is no ${String(issue.keys)}. There are: ${Object.keys(shape).join(', ')}`
          : undefined,
    })
    .check(z.refine((fields) => Object.keys(fields).length > 0, 'must set something'));
