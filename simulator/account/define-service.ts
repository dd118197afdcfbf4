import type { ServiceId } from '../../core/model/calls.ts';
import type { OperationAccount } from './hooks.ts';

/** What an operation of a simulated service may know besides its own state. */
export interface OperationContext {
  readonly now: Date;
  readonly region: string;
  readonly accountId: string;
  /** The other services of the account, for what AWS looks up across them. */
  readonly account: OperationAccount;
  /** A new identifier of `length` lower-case letters and digits; the same sequence in every run of the same world. */
  readonly newId: (length?: number) => string;
  /** A new request or object id in UUID form; deterministic too. */
  readonly newUuid: () => string;
}

/**
 * One operation: takes the SDK command's input, changes `state` if it writes, and returns the SDK command's output without
 * `$metadata`. Throws {@link awsError} with AWS's own error names.
 */
// eslint-disable-next-line typescript/no-explicit-any -- each implementation names its command's own input type
export type ServiceOperation<S> = (state: S, input: any, context: OperationContext) => object;

/** A simulated AWS service. Its state is plain data (no functions, no class instances but Date), so that it can be compared and copied. */
export interface Service<S> {
  readonly id: ServiceId;
  initial(): S;
  readonly operations: Readonly<Record<string, ServiceOperation<S>>>;
}

/** A service whatever its state is. */
export type AnyService = Omit<Service<never>, 'initial'> & { initial(): unknown };

/** Gives a service its type. */
export const defineService = <S>(service: Service<S>): Service<S> => service;

/** An exception as the SDK throws it: the name is what callers match on. */
export function awsError(name: string, message: string, status = 400): Error {
  const error = Object.assign(new Error(message), {
    $fault: status >= 500 ? 'server' : 'client',
    $metadata: { httpStatusCode: status },
  });
  error.name = name;
  return error;
}
