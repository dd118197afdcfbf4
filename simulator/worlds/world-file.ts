import * as z from 'zod/mini';
import { breakSchema } from '../scenario.ts';
import { streamSchema } from '../surroundings.ts';

/** A value that a name stands for: `${…}` in it means what the setup named. */
const named = z.union([
  z.string(),
  z.number(),
  z.record(z.string(), z.union([z.string(), z.number()])),
]);

/** A world as a JSON file: what is in the account before the story begins. */
export const worldSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be in kebab-case')),
  /** One sentence for lists. */
  title: z.optional(z.string()),
  /** A built-in world's key, or a JSON file, whose path is relative to this one: the setup comes on top of it. */
  extends: z.optional(z.string()),
  region: z.optional(z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d+$/, 'must be a Region'))),
  account: z.optional(z.string().check(z.regex(/^\d{12}$/, 'must have 12 digits'))),
  /** The moment at which the story begins; the setup was made a day before. */
  start: z.optional(z.iso.datetime()),
  /** The calls and facts that make the world, in this order, in the form of a scenario's breaks. */
  setup: z._default(z.array(breakSchema), []),
  /** What scenarios may call the world's things by. `apiName` and `stage` say what clients ask. */
  names: z._default(z.record(z.string(), named), {}),
  /** Streams of requests; without an API and a stage they ask `apiName` and `stage`. */
  traffic: z._default(z.array(streamSchema), []),
  /** ARNs of IAM principals outside the account that may invoke any API. */
  invokers: z._default(z.array(z.string()), []),
});
export type WorldFile = z.infer<typeof worldSchema>;
