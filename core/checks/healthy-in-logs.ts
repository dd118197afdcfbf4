import type { BaseFacts } from '../model/facts.ts';
import type { Verdict } from '../model/finding.ts';
import type { Signals } from '../model/signals.ts';
import { logGap, requireLogs } from '../signals/require-logs.ts';
import { healthy } from './define-check.ts';

/**
 * The verdict on a cause that no failed request names: healthy, where the logs would have shown it.
 * @throws MissingEvidence where requests fail, or may fail, and no log could be read
 */
export function healthyInLogs(facts: BaseFacts, signals: Signals): typeof healthy {
  requireLogs(facts, signals);
  return healthy;
}

/**
 * The verdicts on a cause that only logs show. What failed requests name is there, also where the logs leave other failures open; of
 * all else one verdict says that it is unknown then.
 */
export function inLogs(
  facts: BaseFacts,
  signals: Signals,
  verdicts: readonly Verdict[],
): readonly Verdict[] {
  const gap = logGap(facts, signals);
  if (gap === undefined) return verdicts;
  return [...verdicts.filter(({ verdict }) => verdict === 'faulty'), { verdict: 'unknown', gap }];
}
