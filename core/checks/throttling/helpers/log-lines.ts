import type { Failure } from '../../../model/signals.ts';
import { ownWords } from '../../../signals/words/own-words.ts';

/**
 * The usage plan that API Gateway's own text names, for throttles (`Key throttle limit exceeded for Usage Plan ID …`) and
 * quotas (`Key quota exhausted for Usage Plan ID …`). @returns null where no line names one
 */
export function usagePlanIn(failure: Failure): string | null {
  for (const line of said(failure)) {
    const id = /for Usage Plan ID ([\w-]+)/.exec(line)?.[1];
    if (id) return id;
  }
  return null;
}

/** Whether a line says that the stage's own throttle refused the request, as opposed to a plan's. */
export const namesStageThrottle = (failure: Failure): boolean =>
  said(failure).some((line) => /throttle limit exceeded for RestApi/i.test(line));

/**
 * Whether a refusal may come from one of these limits: its line names the limit that held, so one of before the limit was
 * changed is distinguished.
 */
export function mayComeFrom(failure: Failure, rates: readonly (number | undefined)[]): boolean {
  const limits = said(failure).flatMap((line) => /Limit: ([\d.]+) Burst/.exec(line)?.[1] ?? []);
  const set = rates.filter((rate) => rate !== undefined);
  return (
    limits.length === 0 ||
    set.length === 0 ||
    limits.some((limit) => set.some((rate) => Math.abs(Number(limit) - rate) < 0.01))
  );
}

/** What API Gateway itself says of a request. */
const said = ({ lines }: Failure): string[] => lines.map((line) => ownWords(line).own);
