import type { Failure } from '../../../model/signals.ts';

/**
 * The usage plan that API Gateway's own text names, for throttles (`Key throttle limit exceeded for Usage Plan ID …`) and
 * quotas (`Key quota exhausted for Usage Plan ID …`). @returns null where no line names one
 */
export function usagePlanIn(failure: Failure): string | null {
  for (const line of failure.lines) {
    const id = /for Usage Plan ID ([\w-]+)/.exec(line)?.[1];
    if (id) return id;
  }
  return null;
}

/** Whether a line says that the stage's own throttle refused the request, as opposed to a plan's. */
export const namesStageThrottle = (failure: Failure): boolean =>
  failure.lines.some((line) => /throttle limit exceeded for RestApi/i.test(line));
