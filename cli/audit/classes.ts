import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import * as z from 'zod/mini';
import { say } from '../../core/messages/render.ts';
import { auditSettingsSchema } from '../../core/model/audit.ts';
import { type ApiClass, apiClassSchema } from '../../core/model/audit/api-class.ts';
import { InvalidInput } from '../../core/model/errors.ts';
import { explained, problemsOf } from '../../core/model/explained.ts';
import type { Target } from '../../core/model/target.ts';

/** Classes by the API's name or id; under the empty name, that of every other API. */
export type Classes = Readonly<Record<string, ApiClass>>;

/** `--class external`, or `--class shop=external`; may be given more than once. */
export function classesIn(text: string, earlier: Classes = {}): Classes {
  const cut = text.lastIndexOf('=');
  const parsed = apiClassSchema.safeParse(text.slice(cut + 1));
  if (!parsed.success)
    throw new InvalidArgumentError(
      say('audit.no-class', { classes: apiClassSchema.options.join(', ') }),
    );
  return { ...earlier, [text.slice(0, Math.max(cut, 0))]: parsed.data };
}

const file = 'gateway-medic.config.json';
/** The deployment's own settings stand in the same file; they are not looked at here. */
const schema = z.looseObject({ audit: z.optional(auditSettingsSchema) });

/**
 * The classes that the configuration file gives.
 * @throws InvalidInput where the file is there and cannot be understood
 */
export function configuredClasses(folder: string): Classes {
  const path = resolve(folder, file);
  if (!existsSync(path)) return {};
  const parsed = explained(schema, jsonOf(path));
  if (parsed.success) return parsed.data.audit?.classes ?? {};
  const problems = problemsOf(parsed.error).split('\n');
  throw new InvalidInput(
    problems.map((one) => say('audit.bad-config', { file, problems: one })).join('\n'),
  );
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const problems = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidInput(say('audit.bad-config', { file, problems }), { cause });
  }
}

/** The class of one API: by its id, its name, or for all. */
export const classFor = (classes: Classes, { apiId, apiName }: Target): ApiClass | null =>
  classes[apiId] ?? classes[apiName] ?? classes[''] ?? null;
