import type { Evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { RemedyId } from '../../../model/ids.generated.ts';
import type { Call } from '../../../model/plan.ts';
import type { Signals } from '../../../model/signals.ts';
import { changeBefore, changedBy } from '../../changed-by.ts';
import { setVariableCalls } from './set-variable-calls.ts';
import { sets, touches, valueBefore } from './variable-changes.ts';

/** What a finding says of a stage variable whose value is wrong. */
export interface WrongVariable {
  readonly evidence: readonly Evidence[];
  readonly remedies: readonly RemedyId[];
  readonly advised: readonly Call[];
  readonly data: Readonly<Record<string, string>>;
}

/**
 * Setting the variable back to what it was is a remedy, where CloudTrail lists that value and it was right.
 * @param isRight whether a value leads to something that exists
 */
export function wrongVariable(
  name: string,
  facts: BaseFacts,
  signals: Signals,
  isRight: (value: string) => boolean,
): WrongVariable {
  const wrong = facts.configuration.stage.variables[name] ?? '';
  const change = changeBefore(
    facts,
    signals,
    (event) => touches(event, name, facts) && sets(event, name, wrong),
  );
  const before = valueBefore(name, facts);
  const value = before !== undefined && isRight(before) ? before : undefined;
  return {
    evidence: changedBy(change),
    remedies: value === undefined ? [] : ['set-stage-variable'],
    advised: setVariableCalls(facts.target, name, value ?? 'VALUE'),
    data: { variable: name, wrong, ...(value !== undefined && { value }) },
  };
}
