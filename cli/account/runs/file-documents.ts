import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as z from 'zod/mini';
import { redactAll } from '../../../core/model/redaction.ts';
import type { DocumentKey, Documents } from '../../../core/store/store.ts';
import { isOwnFolder, readDocument } from '../disk/read.ts';
import { writeWhole } from '../disk/write.ts';

/**
 * The documents of one run in its folder, each in a file that is written whole: `attempt-1/plan.json`, `report.html` …
 * Where one is, is its file. It throws Unusable for one that is missing or cannot be relied on.
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
      isOwnFolder(dirname(file));
      writeWhole(file, text);
      return file;
    },
  };
}

/** A document as it is written into a file that people read. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
