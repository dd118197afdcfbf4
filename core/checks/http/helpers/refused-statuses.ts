import type { Failure } from '../../../model/signals.ts';

/** The statuses that API Gateway found no method response for, each once. */
export const refusedStatuses = (failures: readonly Failure[]): string[] => [
  ...new Set(
    failures
      .flatMap(({ lines }) => lines)
      .flatMap((line) => /invalid method response: (\d{3})/i.exec(line)?.[1] ?? []),
  ),
];
