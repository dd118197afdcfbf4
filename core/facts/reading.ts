import { actionsIn, grantsOfCall } from '../aws/iam/calls.ts';
import { MustWait } from '../model/errors.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { Gap, Reading } from '../model/reading.ts';

const denied = new Set([
  'AccessDeniedException',
  'AccessDenied',
  'UnauthorizedOperation',
  'AuthorizationError',
]);

/**
 * Makes a call and keeps its failure as a gap.
 * @param what the call, for the gap and for the permission that would allow it
 * @param absent values that AWS's own "there is none" errors stand for, by error name
 */
export async function reading<T>(
  what: ReadName,
  call: () => Promise<T>,
  absent: Readonly<Record<string, T>> = {},
): Promise<Reading<T>> {
  try {
    return { known: await call() };
  } catch (error) {
    // Nothing is missing: the whole step is made again later.
    if (error instanceof MustWait) throw error;
    const name = error instanceof Error ? error.name : 'UnknownError';
    if (Object.hasOwn(absent, name)) return { known: absent[name] as T };
    return { gap: gapOf(what, error) };
  }
}

/** A failed call as a gap. */
export function gapOf(what: ReadName, error: unknown): Gap {
  const name = error instanceof Error ? error.name : 'UnknownError';
  const message = error instanceof Error ? error.message : String(error);
  const allow = denied.has(name) && { allow: actionsIn(grantsOfCall(what), what).join(', ') };
  return { what, because: undecoded(error) ?? `${name}: ${message}`, ...allow };
}

/** What stands for an answer that the SDK could not read, which is not AWS's answer: a proxy's page, or an emulator's. */
function undecoded(error: unknown): string | undefined {
  if (!(error instanceof SyntaxError) || !('$response' in error)) return undefined;
  const { statusCode } = error.$response as { statusCode?: unknown };
  return `The answer was HTTP ${String(statusCode)} with something that is not AWS's.`;
}
