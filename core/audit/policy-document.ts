import * as z from 'zod/mini';
import { strings } from '../checks/resource-policy/conditions.ts';

const statementSchema = z.looseObject({
  Sid: z.optional(z.string()),
  Effect: z.string(),
  Principal: z.optional(z.unknown()),
  Action: z.optional(z.unknown()),
  NotAction: z.optional(z.unknown()),
  Resource: z.optional(z.unknown()),
  NotResource: z.optional(z.unknown()),
  Condition: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
});
export type Statement = z.infer<typeof statementSchema>;

const documentSchema = z.looseObject({
  Statement: z.union([statementSchema, z.array(statementSchema)]),
});

/**
 * The statements of a policy, whatever escapes it came with (`GetRestApi` returns JSON with escaped quotes).
 * @returns undefined for a text that is not a policy
 */
export function statementsIn(text: string): Statement[] | undefined {
  for (const candidate of [
    text,
    text.replaceAll(String.raw`\"`, '"').replaceAll(String.raw`\/`, '/'),
  ]) {
    const parsed = documentSchema.safeParse(jsonIn(candidate));
    if (parsed.success) return [parsed.data.Statement].flat();
  }
  return undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a statement names everyone. */
export function isForEveryone({ Principal }: Statement): boolean {
  if (typeof Principal !== 'object' || Principal === null) return Principal === '*';
  return strings((Principal as { AWS?: unknown }).AWS).includes('*');
}
