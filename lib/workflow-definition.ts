import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { packageRoot } from './package-root.ts';

/** The files of statemachines/, without `.asl.yaml`. */
export const workflowNames = ['remediation', 'decision'] as const;
export type WorkflowName = (typeof workflowNames)[number];

const schema = z.looseObject({ StartAt: z.string(), States: z.record(z.string(), z.unknown()) });

/** A definition in Amazon States Language, of which only the outline is looked at here. */
export type WorkflowDefinition = z.infer<typeof schema>;

/**
 * @returns the definition of a state machine, with its `${…}` placeholders
 * @throws Error as {@link parseWorkflow}
 */
export const workflowDefinition = (name: WorkflowName): WorkflowDefinition =>
  parseWorkflow(readFileSync(join(packageRoot, 'statemachines', `${name}.asl.yaml`), 'utf8'));

/**
 * Reads a definition that is written in YAML. Aliases and merge keys (`<<`) are replaced by what they stand for: the JSON that
 * Step Functions takes has neither.
 * @throws Error for what is not one well-formed document: a duplicate key, an alias without an anchor or inside its own
 * anchor, an unknown tag
 * @throws ZodError for what is not a state machine
 */
export function parseWorkflow(text: string): WorkflowDefinition {
  const document = parseDocument(text, { merge: true, stringKeys: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) throw problem;
  // By way of JSON, so that nothing is shared: an alias gives the same object in several places.
  return schema.parse(JSON.parse(JSON.stringify(document.toJS())));
}
