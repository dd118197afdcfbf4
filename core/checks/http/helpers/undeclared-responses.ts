import type { Route } from '../../../model/route.ts';
import type { Failure } from '../../../model/signals.ts';

/** An integration response whose status the method does not declare. */
export interface Undeclared {
  readonly status: string;
  /** Whether it answers what no pattern matches. */
  readonly isDefault: boolean;
}

/** The integration responses of a method that it cannot answer with; none where what it declares was not read. */
export function undeclaredResponses({ integration, methodResponses }: Route): Undeclared[] {
  if (methodResponses === undefined) return [];
  return Object.entries(integration?.integrationResponses ?? {}).flatMap(([key, response]) => {
    const status = response.statusCode ?? key;
    return methodResponses.includes(status)
      ? []
      : [{ status, isDefault: response.selectionPattern === undefined }];
  });
}

/** The statuses that API Gateway found no method response for, each once. */
export const refusedStatuses = (failures: readonly Failure[]): string[] => [
  ...new Set(
    failures
      .flatMap(({ lines }) => lines)
      .flatMap((line) => /invalid method response: (\d{3})/i.exec(line)?.[1] ?? []),
  ),
];
