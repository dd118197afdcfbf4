import type { Signals } from '../../../model/signals.ts';

/** Statuses with which API Gateway turns a caller away. */
const denials: ReadonlySet<number | null> = new Set([401, 403]);

/** From this share of the failed requests on, denials are what the alarm is about. */
const telling = 0.1;

/**
 * Whether the requests that fail may be ones that are denied. Going back to what let them in would loosen access that somebody
 * may have tightened on purpose. Client errors whose status nothing shows may be denials, too.
 */
export function mayBeDenials({ symptom, failures }: Signals): boolean {
  if (symptom !== '4xx') return false;
  const shown = failures.filter(({ status }) => status !== null && status >= 400 && status < 500);
  const denied = shown.filter(({ status }) => denials.has(status));
  return shown.length === 0 || denied.length / shown.length >= telling;
}
