import type { BaseFacts } from '../model/facts.ts';
import { MissingEvidence } from '../model/reading.ts';
import type { Signals } from '../model/signals.ts';

/**
 * For causes that only a log line can prove: without logs their absence says nothing, unless the metrics show that nothing fails anyway.
 * @throws MissingEvidence where requests fail, or may fail, and no log could be read
 */
export function requireLogs(facts: BaseFacts, signals: Signals): void {
  const { execution, access } = facts.logs;
  const told = signals.failures.length > 0 || signals.since === null;
  // An access log names the requests that failed, but need not say why.
  const reasons = 'known' in execution || signals.failures.every(({ causes }) => causes.length > 0);
  const calm = 'known' in facts.metrics && signals.serverErrors + signals.clientErrors === 0;
  if (calm || (signals.logsRead && reasons && told)) return;
  if (signals.logsRead && reasons) {
    const because =
      'Requests are failing that no log of the stage shows: logging may be off for their methods.';
    throw new MissingEvidence({ what: 'logs:StartQuery', because });
  }
  const gap = 'gap' in execution ? execution.gap : 'gap' in access ? access.gap : undefined;
  throw new MissingEvidence(
    gap ?? { what: 'logs:StartQuery', because: 'No log of the stage could be read.' },
  );
}
