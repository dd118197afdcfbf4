import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { say } from '../../../core/messages/render.ts';
import { InvalidInput } from '../../../core/model/errors.ts';
import { explained, problemsOf } from '../../../core/model/explained.ts';
import { redactAll } from '../../../core/model/redaction.ts';
import type { DocumentKey, Documents } from '../../../core/store/store.ts';
import { writeWhole } from '../files.ts';

/**
 * The documents of one run in its folder, each in a file that is written whole: `attempt-1/plan.json`, `report.html` …
 * Where one is, is its file. One that is missing is InvalidInput: a person has named a folder that holds no run.
 */
export function fileDocuments(folder: string): Documents {
  const fileOf = ({ attempt, name }: DocumentKey): string =>
    join(folder, ...(attempt === undefined ? [] : [`attempt-${attempt}`]), name);
  return {
    async put<S extends z.ZodMiniType>(key: DocumentKey, schema: S, value: z.input<S>) {
      return this.write(key, jsonText(redactAll(schema.parse(value))), 'application/json');
    },
    get: async (key, schema) => readDocument(fileOf(key), schema),
    async find(key, schema) {
      const file = fileOf(key);
      return existsSync(file) ? readDocument(file, schema) : undefined;
    },
    async write(key, text) {
      const file = fileOf(key);
      writeWhole(file, text);
      return file;
    },
  };
}

/** Reads a document. @throws InvalidInput where there is none, or one of another schema */
export function readDocument<S extends z.ZodMiniType>(file: string, schema: S): z.infer<S> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new InvalidInput(say('account.no-run', { file }), { cause });
  }
  const parsed = explained(schema, value);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(`${say('account.no-recording', { file })}\n${problemsOf(parsed.error)}`);
}

/** A document as it is written into a file that people read. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
