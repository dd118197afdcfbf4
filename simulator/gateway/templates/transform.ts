import type { Passage } from '../passage.ts';
import { render } from './render.ts';
import {
  type ContextVariable,
  contextVariable,
  overrides,
  parametersOf,
  templateVariables,
} from './variables.ts';

/** What a template made of a body, and what it set beside it. */
export interface Transformed {
  readonly text: string;
  readonly context: ContextVariable;
}

/**
 * Transforms the body of a request, or of a backend's response, by a mapping template. What one without `$context` makes
 * follows from the body, the parameters and the stage variables, which requests repeat: it is rendered once for each.
 * @throws Untransformable for a template that does not parse, or that asks of a body what is not in it
 */
export function transform(passage: Passage, template: string, body: string): Transformed {
  if (template.includes('context')) {
    const variables = templateVariables(passage, body, contextVariable(passage));
    return { text: render(template, variables), context: variables.context };
  }
  const { rendered } = passage.world.dataPlane;
  const key = JSON.stringify([template, body, parametersOf(passage), passage.stageVariables]);
  const known = rendered.get(key);
  if (known !== undefined) return { text: known, context: overrides() };
  const variables = templateVariables(passage, body, overrides());
  const text = render(template, variables);
  rendered.set(key, text);
  return { text, context: variables.context };
}
