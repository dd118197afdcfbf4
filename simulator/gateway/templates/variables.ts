import type { Passage } from '../passage.ts';
import { requestContext } from '../request-context.ts';
import { inputVariable, type RequestParameters } from './input.ts';
import type { TemplateVariables } from './render.ts';
import { utilVariable } from './util.ts';

/** What a template may set to change the request or the response beside its body. */
export interface Override {
  status?: unknown;
  readonly header: Record<string, unknown>;
  readonly path: Record<string, unknown>;
  readonly querystring: Record<string, unknown>;
}

/** `$context`, with the variables that the phases have set. */
export interface ContextVariable {
  readonly requestOverride: Override;
  readonly responseOverride: Override;
}

/** The parameters of this request that a template may refer to. */
export const parametersOf = ({ request, match }: Passage): RequestParameters => ({
  path: match?.pathParameters ?? {},
  querystring: request.query ?? {},
  header: request.headers ?? {},
});

/**
 * What a template may refer to for this request.
 * @param body of the request, or of the backend's response
 */
export const templateVariables = <C extends ContextVariable>(
  passage: Passage,
  body: string,
  context: C,
): TemplateVariables & { context: C } => ({
  input: inputVariable(body, parametersOf(passage)),
  util: utilVariable(),
  stageVariables: lenient({ ...passage.stageVariables }),
  context,
});

/** All of `$context`, as the phases have left it. */
export function contextVariable(passage: Passage): ContextVariable {
  const values = { ...passage.variables };
  for (const [name, derive] of Object.entries(requestContext)) {
    const value = derive(passage);
    if (value !== undefined && value !== null) values[name] = value;
  }
  const groups = { authorizer: lenient(claimless()), identity: lenient({}) };
  const context: Record<string, unknown> = {
    ...groups,
    ...overrides(),
  };
  for (const [name, value] of Object.entries(values)) {
    const [group = '', ...rest] = name.split('.');
    if (rest.length === 0) context[group] = value;
    else if (group === 'authorizer' || group === 'identity') groups[group][rest.join('.')] = value;
  }
  return lenient(context) as unknown as ContextVariable;
}

/** Nothing but what a template may set. */
export const overrides = (): ContextVariable => ({
  requestOverride: override(),
  responseOverride: override(),
});

const claimless = (): Record<string, unknown> => ({ claims: lenient({}) });

const override = (): Override => ({ header: {}, path: {}, querystring: {} });

/** Variables of API Gateway that are not set print as nothing, whereas Velocity prints their names. */
const lenient = (values: Record<string, unknown>): Record<string, unknown> =>
  new Proxy(values, {
    get: (target, name) =>
      typeof name === 'symbol' || Object.hasOwn(target, name) ? target[name as string] : '',
  });
