import type { BaseFacts } from '../model/facts.ts';
import type { Signals } from '../model/signals.ts';
import { requireLogs } from '../signals/require-logs.ts';
import { healthy } from './define-check.ts';

/**
 * The verdict on a cause that no failed request names: healthy, where the logs would have shown it.
 * @throws MissingEvidence where requests fail, or may fail, and no log could be read
 */
export function healthyInLogs(facts: BaseFacts, signals: Signals): typeof healthy {
  requireLogs(facts, signals);
  return healthy;
}
