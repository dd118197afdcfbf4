import type { BaseFacts } from '../../model/facts.ts';
import { MissingEvidence } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';

/**
 * For causes that only a log line can prove: without logs their absence says nothing, unless nothing fails anyway.
 * @throws MissingEvidence where requests fail and no log could be read
 */
export function mustSeeLogs(facts: BaseFacts, signals: Signals): void {
  if (signals.logsRead || signals.serverErrors + signals.clientErrors === 0) return;
  const { execution, access } = facts.logs;
  const gap = 'gap' in execution ? execution.gap : 'gap' in access ? access.gap : undefined;
  throw new MissingEvidence(
    gap ?? { what: 'logs:FilterLogEvents', because: 'No log of the stage could be read.' },
  );
}
