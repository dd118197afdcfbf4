import type { FunctionAddress } from '../lambda/address.ts';
import { invoke, type Invocation } from '../lambda/invoke.ts';
import { limitsOf, resolve } from '../lambda/lookup.ts';
import { mayInvoke } from '../lambda/permission.ts';
import { asRole } from '../role.ts';
import { type HttpPassage, moment, rawPath } from './passage.ts';

interface Asking {
  /** What the function's policy is asked about. */
  readonly source: string;
  /** With one, its own policy decides. */
  readonly role: string | undefined;
  /** The form of the event. */
  readonly format: string | undefined;
}

/** What came of an invocation: one that API Gateway lacks permission for is refused. */
type Invoked = Invocation | { readonly kind: 'not-assumed' } | { readonly kind: 'not-permitted' };

/** Invokes a function for a request. A function, version or alias that is gone has no policy any more either. */
export function invokeFunction(
  passage: HttpPassage,
  address: FunctionAddress | null,
  { source, role, format }: Asking,
): Invoked {
  const { world } = passage;
  const decision = role && asRole(world, role, 'lambda:InvokeFunction', address?.arn ?? '');
  if (decision === 'not-assumed') return { kind: 'not-assumed' };
  const resolved = address && resolve(world, address);
  if (!address || !resolved) return { kind: 'not-permitted' };
  const { accountId } = world.account;
  const isPermitted = role
    ? decision === 'allowed'
    : mayInvoke(resolved.policyStatements, resolved.arn, source, accountId);
  if (!isPermitted) return { kind: 'not-permitted' };
  return invoke(world, resolved, address, limitsOf(world, resolved), moment(passage), {
    format: format === '1.0' ? '1.0' : '2.0',
    path: rawPath(passage),
  });
}
