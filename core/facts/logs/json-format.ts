import type { AccessFormat } from './format-values.ts';
import { textFormat, escaped } from './text-format.ts';

interface Leaf {
  readonly path: readonly string[];
  readonly template: string;
}

/** The strings inside a JSON format; variables may stand in it without quotes, for numbers. */
export function jsonLeaves(format: string): Leaf[] | undefined {
  const quoted = format.replace(
    /(:\s*)(\$context\.[\w.-]*\w)(?=\s*[,}\]])/g,
    (_whole, colon: string, variable: string) => `${colon}"${variable}"`,
  );
  try {
    return leavesOf(JSON.parse(quoted), []);
  } catch {
    return undefined;
  }
}

function leavesOf(value: unknown, path: readonly string[]): Leaf[] {
  if (typeof value === 'string') return [{ path, template: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

/** Reads lines of a JSON format field by field, so that a line whose JSON is broken still gives what can be read of it. */
export function jsonFormat(leaves: readonly Leaf[], whole: string): AccessFormat {
  const readers = leaves.map((leaf) => {
    const key = new RegExp(`"${escaped(leaf.path.at(-1) ?? '')}"\\s*:`, 'g');
    const times = (text: string) => text.match(key)?.length ?? 0;
    // A client that sends quotes can add fields: one that is there more often than the format has it says nothing.
    const expected = times(whole);
    const isForged = (line: string) => times(line) > expected;
    return { path: leaf.path, format: textFormat(leaf.template), isForged };
  });
  return {
    read(line) {
      const document = parsed(line);
      const read = readers.flatMap(({ path, format, isForged }) => {
        if (isForged(line)) return [];
        const text =
          document === undefined ? loose(line, path.at(-1) ?? '') : valueAt(document, path);
        return text === undefined ? [] : [...(format.read(text) ?? [])];
      });
      return document === undefined && read.length === 0 ? undefined : new Map(read);
    },
    upTo(variable) {
      for (const { path, template } of leaves) {
        const start = textFormat(template).upTo(variable);
        if (start !== undefined) {
          return `"${escaped(path.at(-1) ?? '')}"\\s*:\\s*"?${start.slice(1)}`;
        }
      }
      return undefined;
    },
  };
}

function parsed(line: string): unknown {
  try {
    const document: unknown = JSON.parse(line);
    return typeof document === 'object' && document !== null ? document : undefined;
  } catch {
    return undefined;
  }
}

function valueAt(document: unknown, path: readonly string[]): string | undefined {
  const value = path.reduce<unknown>(
    (part, key) => (part as Record<string, unknown> | null | undefined)?.[key],
    document,
  );
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A field of a line that is not valid JSON: `$context.error.messageString` brings its own quotes and breaks it. */
function loose(line: string, key: string): string | undefined {
  const match = new RegExp(`"${escaped(key)}"\\s*:\\s*(?:"\\s*"?([^"]*)"|([^",}\\s]+))`).exec(line);
  return match?.[1] ?? match?.[2];
}
