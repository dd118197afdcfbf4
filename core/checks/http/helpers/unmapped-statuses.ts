import type { Failure } from '../../../model/signals.ts';

/** The backend's statuses for which API Gateway found no integration response, each once. */
export const unmappedStatuses = (failures: readonly Failure[]): string[] => [
  ...new Set(
    failures
      .flatMap(({ lines }) => lines)
      .flatMap((line) => /Endpoint Response Status Code: (\d{3})/.exec(line)?.[1] ?? []),
  ),
];
