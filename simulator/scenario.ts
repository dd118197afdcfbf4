import * as z from 'zod/mini';
import { awsSchema, callerSchema } from './conditions/schema.ts';
import { InvalidInput } from '../core/model/errors.ts';
import { explained, pathText } from '../core/model/explained.ts';
import { imageSchema } from './container-image.ts';
import { expectationSchema } from './expectation.ts';
import { type StateKind, states } from './states/index.ts';
import {
  codeSchema,
  foreignFunctionSchema,
  hostSchema,
  processSchema,
  streamSchema,
  trafficChangeSchema,
} from './surroundings.ts';

const when = {
  /** Simulated seconds after the start. */
  at: z._default(z.number().check(z.minimum(0)), 0),
  /** For the reader of the story. */
  note: z.optional(z.string()),
};

/** An AWS call by name, with the SDK command's input. `${name}` stands for what the world or an earlier call named. */
const callBreak = z.strictObject({
  ...when,
  call: z
    .string()
    .check(z.regex(/^[a-z0-9-]+:[A-Z]\w+$/, 'must look like lambda:RemovePermission')),
  input: z.record(z.string(), z.unknown()),
  /** Who makes it; absent: a developer. What `aws.others` has AWS refuse them is recorded and changes nothing. */
  by: z.optional(callerSchema),
  /** Names the output: `"as": "v3"` makes `${v3.Version}` available to later breaks. */
  as: z.optional(z.string().check(z.regex(/^\w+$/))),
});

/** A fact of the environment that no AWS call can set. `set: null` removes it: the process stops, the host is gone. */
const environmentBreak = z.discriminatedUnion('environment', [
  z.strictObject({
    ...when,
    environment: z.literal('code'),
    name: z.string(),
    set: z.nullable(codeSchema),
  }),
  z.strictObject({
    ...when,
    environment: z.literal('process'),
    name: z.string(),
    set: z.nullable(processSchema),
  }),
  z.strictObject({
    ...when,
    environment: z.literal('image'),
    name: z.string(),
    set: imageSchema,
  }),
  z.strictObject({
    ...when,
    environment: z.literal('host'),
    name: z.string(),
    set: z.nullable(hostSchema),
  }),
  z.strictObject({
    ...when,
    environment: z.literal('foreign-function'),
    name: z.string(),
    set: z.nullable(foreignFunctionSchema),
  }),
  z.strictObject({
    ...when,
    environment: z.literal('traffic'),
    name: z.string(),
    set: z.nullable(trafficChangeSchema),
  }),
  z.strictObject({
    ...when,
    environment: z.literal('dns'),
    /** A custom domain. */
    name: z.string(),
    set: z.nullable(z.strictObject({ target: z.string() })),
  }),
  z.strictObject({
    ...when,
    environment: z.literal('log-noise'),
    /** A log group, which is made where it is missing. */
    name: z.string(),
    set: z.nullable(z.strictObject({ bytesPerMinute: z.number().check(z.positive()) })),
  }),
]);

/** What AWS changes automatically and no call can set: a function becomes inactive, a link fails. */
const stateOf = <K extends StateKind>(kind: K) =>
  z.strictObject({
    ...when,
    state: z.literal(kind),
    /** Which one: a function's name, with its version or alias; a link's id. */
    name: z.string(),
    set: states[kind].schema,
  });
const stateBreak = z.discriminatedUnion('state', [
  stateOf('lambda:function'),
  stateOf('lambda:service'),
  stateOf('apigateway:rest-api'),
  stateOf('apigateway:client-certificate'),
  stateOf('apigateway:vpc-link'),
  stateOf('apigatewayv2:api'),
  stateOf('apigatewayv2:vpc-link'),
  stateOf('acm:certificate'),
  stateOf('ecs:account'),
  stateOf('health:event'),
  stateOf('health:account'),
  stateOf('wafv2:web-acl'),
  stateOf('cloudformation:resource'),
]);

/** An event put on the event bus as it is, for alarms that the world itself would not raise. */
const eventBreak = z.strictObject({ ...when, event: z.record(z.string(), z.unknown()) });

export const breakSchema = z.union([callBreak, environmentBreak, stateBreak, eventBreak]);
export type Break = z.infer<typeof breakSchema>;

const idSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be in kebab-case'));

export const scenarioSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name: idSchema,
  /** One sentence for lists. */
  title: z.string(),
  /** The public report, or the documentation, that describes such an incident. */
  source: z.optional(z.url()),
  /** A built-in world's key, or a JSON file, whose path is relative to this one. */
  world: z.string(),
  seed: z._default(z.number().check(z.int()), 1),
  /** Streams that replace the world's streams of the same name, or come on top. */
  traffic: z._default(z.array(streamSchema), []),
  breaks: z.array(breakSchema),
  /** How AWS itself behaves: late telemetry, refused calls, stale reads. */
  aws: z.optional(awsSchema),
  policy: z._default(z.record(z.string(), z.unknown()), {}),
  verification: z._default(z.record(z.string(), z.unknown()), {}),
  /** What the operator does when asked, and how many seconds after. */
  operator: z._default(
    z.strictObject({
      answer: z.enum(['approve', 'reject', 'silent']),
      after: z._default(z.number().check(z.minimum(0)), 60),
      /** Somebody's own calls, made right after the answer: what changes between approval and application. */
      meanwhile: z._default(z.array(callBreak), []),
    }),
    { answer: 'approve', after: 60, meanwhile: [] },
  ),
  /** Simulated minutes after which the run ends whatever the state of things. */
  limit: z._default(z.number().check(z.positive()), 180),
  /** How hard it is: 1 one signal, 2 a confounder, 3 telemetry missing, 4 several faults; absent: 1. */
  level: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])),
  expect: expectationSchema,
});
export interface Scenario extends z.infer<typeof scenarioSchema> {
  /** Where it was read from: its world's file is named from there. */
  readonly file?: string;
}

/**
 * Parses a scenario file.
 * @throws InvalidInput naming the file, the path inside it and what is wrong there
 */
export function parseScenario(text: string, file: string): Scenario {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new InvalidInput(`${file} is not valid JSON: ${(cause as Error).message}`, { cause });
  }
  const result = explained(scenarioSchema, document);
  if (result.success) return { ...result.data, file };
  const issues = result.error.issues.flatMap((issue) => problems(issue, document));
  throw new InvalidInput(`${file} is not a valid scenario:\n${issues.join('\n')}`);
}

/** The problems of a file, one a line: `breaks[0].call: must look like lambda:RemovePermission`. */
function problems(issue: z.core.$ZodIssue, document: unknown, above: PropertyKey[] = []): string[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && path.length === 2 && path[0] === 'breaks') {
    const value = (document as { breaks: unknown[] }).breaks[Number(path[1])];
    const form = formOf(value);
    if (!form)
      return [`  ${pathText(path)}: must have one of "call", "environment", "state" or "event"`];
    const result = explained(form, value);
    return result.success
      ? []
      : result.error.issues.flatMap((inner) => problems(inner, value, path));
  }
  return [`  ${pathText(path) || 'the file'}: ${issue.message}`];
}

function formOf(value: unknown) {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('call' in value) return callBreak;
  if ('environment' in value) return environmentBreak;
  if ('state' in value) return stateBreak;
  return 'event' in value ? eventBreak : undefined;
}
