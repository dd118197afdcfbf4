import type { BaseFacts } from '../model/facts.ts';
import { type Gap, MissingEvidence } from '../model/reading.ts';
import type { Failure, Signals } from '../model/signals.ts';

/**
 * For causes that only a log line can prove: without logs their absence says nothing, unless the metrics show that nothing fails anyway.
 * @param named the failed requests that name the cause: where a test of a method is among them, its log stands in for the stage's
 * @throws MissingEvidence where requests fail, or may fail, and no log could be read
 */
export function requireLogs(
  facts: BaseFacts,
  signals: Signals,
  named: readonly Failure[] = [],
): void {
  if (named.some(({ probe }) => probe)) return;
  const gap = logGap(facts, signals);
  if (gap) throw new MissingEvidence(gap);
}

/** What {@link requireLogs} throws; undefined where the logs say why requests fail. */
export function logGap(facts: BaseFacts, signals: Signals): Gap | undefined {
  const { execution, access } = facts.logs;
  const told = signals.failures.length > 0 || signals.since === null;
  // An access log names the requests that failed, but need not say why.
  const lacking = facts.target.apiKind === 'HTTP' ? fieldLacking(facts) : undefined;
  const hasReasons = facts.target.apiKind === 'HTTP' ? lacking === undefined : 'known' in execution;
  const reasons = hasReasons || signals.failures.every(({ causes }) => causes.length > 0);
  const calm = 'known' in facts.metrics && signals.serverErrors + signals.clientErrors === 0;
  if (calm || (signals.logsRead && reasons && told)) return undefined;
  if (signals.logsRead && reasons) {
    const because =
      'Requests are failing that no log of the stage shows: logging may be off for their methods.';
    return { what: 'logs:StartQuery', because };
  }
  if (lacking !== undefined && 'known' in access) return lacking;
  const gap =
    facts.target.apiKind === 'HTTP'
      ? 'gap' in access
        ? access.gap
        : undefined
      : 'gap' in execution
        ? execution.gap
        : 'gap' in access
          ? access.gap
          : undefined;
  return gap ?? { what: 'logs:StartQuery', because: 'No log of the stage could be read.' };
}

/** HTTP APIs have no log but the access log, and only these fields say why an integration failed. */
const reasonFields = ['$context.integrationErrorMessage', '$context.integration.error'] as const;

function fieldLacking({ configuration }: BaseFacts): Gap | undefined {
  const format = configuration.stage.accessLog?.format ?? '';
  if (reasonFields.some((field) => format.includes(field))) return undefined;
  return {
    what: 'logs:StartQuery',
    because: `The format of the access log lacks ${reasonFields[0]}, which says why an integration failed.`,
  };
}
