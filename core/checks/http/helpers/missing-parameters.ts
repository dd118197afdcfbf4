import type { Failure } from '../../../model/signals.ts';

/** The parameters that API Gateway missed, as its words name them, each once. */
export const missingParameters = (failures: readonly Failure[]): string[] => [
  ...new Set(
    failures
      .flatMap(({ lines }) => lines)
      .flatMap(
        (line) =>
          /missing required request parameters: \[([\w, .-]{1,200})\]/i.exec(line)?.[1] ?? [],
      )
      .flatMap((names) => names.split(', ')),
  ),
];
