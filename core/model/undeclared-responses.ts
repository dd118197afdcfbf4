import type { Route } from './route.ts';

/** An integration response whose status the method does not declare. */
export interface Undeclared {
  readonly status: string;
  /** Whether it answers what no pattern matches. */
  readonly isDefault: boolean;
  /** The headers that it sets, as `method.response.header.Location`: the method has to declare them, too. */
  readonly parameters: readonly string[];
}

/** The integration responses of a method that it cannot answer with; none where what it declares was not read. */
export function undeclaredResponses({ integration, methodResponses }: Route): Undeclared[] {
  if (methodResponses === undefined) return [];
  return Object.entries(integration?.integrationResponses ?? {}).flatMap(([key, response]) => {
    const status = response.statusCode ?? key;
    return methodResponses.includes(status)
      ? []
      : [
          {
            status,
            isDefault: response.selectionPattern === undefined,
            parameters: Object.keys(response.responseParameters ?? {}),
          },
        ];
  });
}
