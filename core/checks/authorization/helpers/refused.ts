import type { BaseFacts } from '../../../model/facts.ts';
import type { Confidence } from '../../../model/finding.ts';
import { MissingEvidence } from '../../../model/reading.ts';
import type { Route } from '../../../model/route.ts';
import type { Failure, Signals } from '../../../model/signals.ts';
import { failuresOf } from '../../../signals/failures.ts';
import { requireLogs } from '../../../signals/require-logs.ts';
import { isOn } from './routes-hit.ts';

/**
 * @throws MissingEvidence where requests to these methods may be refused, and the log holds no more than the status
 */
function requireWords(named: readonly Failure[], { symptom }: Signals): void {
  if (symptom !== '4xx' || named.every(({ lines }) => lines.length > 0)) return;
  throw new MissingEvidence({
    what: 'logs:StartQuery',
    because: 'Requests are refused, and no log says why: $context.error.message would.',
  });
}

/** Requests that API Gateway turned away, and how sure it is why. */
export interface Refused {
  readonly failures: readonly Failure[];
  /** The methods among those given that they were for; all of them where no log names any. */
  readonly routes: readonly Route[];
  readonly confidence: Confidence;
}

/**
 * The failed requests on these methods that the log explains by this cause: alone, or with others that are beside the point here.
 * Preflights are left out, for they carry nothing that could be refused.
 * @param beside causes that share the log's words and cannot be at work on these methods
 * @returns null where none is
 * @throws MissingEvidence where requests fail and no log says why
 */
export function refusedFor(
  id: string,
  routes: readonly Route[],
  facts: BaseFacts,
  signals: Signals,
  beside: readonly string[] = [],
): Refused | null {
  const named = failuresOf(signals, id, [...routes]).filter(
    ({ route, asked }) => (route ?? asked)?.httpMethod !== 'OPTIONS',
  );
  const sure = named.filter(({ causes }) =>
    causes.every((cause) => cause === id || beside.includes(cause)),
  );
  if (sure.length === 0) {
    requireWords(named, signals);
    requireLogs(facts, signals);
    return null;
  }
  const hit = routes.filter((route) => sure.some((failure) => isOn(route, failure)));
  return {
    failures: sure,
    routes: hit.length > 0 ? hit : routes,
    confidence: hit.length > 0 ? 'certain' : 'likely',
  };
}
