/** The values of one access-log line by `$context` variable, without the prefix; unset ones (`-`) are absent. */
export type Values = ReadonlyMap<string, string>;

/** How to read the lines of one access-log format, whichever it is: JSON, CLF, XML, CSV or a person's own. */
export interface AccessFormat {
  /** @returns undefined where the line was not written in this format */
  read(line: string): Values | undefined;
  /**
   * The start of a line up to a variable, as a regular expression that RE2 and JavaScript both take, or undefined where
   * the format lacks the variable. For a filter on what follows it.
   */
  upTo(variable: string): string | undefined;
}

const variables = /\$context\.[\w.-]*\w/g;

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
export function accessFormat(format: string): AccessFormat {
  const leaves = jsonLeaves(format);
  return leaves ? jsonFormat(leaves) : textFormat(format);
}

const escaped = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');

/** What a variable's value can hold: everything but the character that follows the variable in the format. */
function valueUntil(next: string): string {
  if (next === '') return '.*';
  if (/\s/.test(next)) return '\\S*';
  return `[^${escaped(next)}]*`;
}

interface Part {
  readonly variable: string;
  readonly before: string;
  readonly value: string;
}

function partsOf(template: string): { parts: Part[]; tail: string } {
  const found = [...template.matchAll(variables)];
  let end = 0;
  const parts = found.map((match) => {
    const before = template.slice(end, match.index);
    end = match.index + match[0].length;
    return {
      variable: match[0].slice('$context.'.length),
      before: escaped(before),
      value: valueUntil(template.charAt(end)),
    };
  });
  return { parts, tail: escaped(template.slice(end)) };
}

function textFormat(template: string): AccessFormat {
  const { parts, tail } = partsOf(template.trim());
  const whole = new RegExp(
    `^${parts.map(({ before, value }) => `${before}(${value})`).join('')}${tail}\\s*$`,
  );
  return {
    read(line) {
      const match = whole.exec(line.trim());
      return match
        ? valuesOf(parts.map(({ variable }, index) => [variable, match[index + 1]]))
        : undefined;
    },
    upTo(variable) {
      const at = parts.findIndex((part) => part.variable === variable);
      const wanted = parts[at];
      if (!wanted) return undefined;
      const earlier = parts.slice(0, at).map(({ before, value }) => before + value);
      return `^${earlier.join('')}${wanted.before}`;
    },
  };
}

interface Leaf {
  readonly path: readonly string[];
  readonly template: string;
}

/** The strings inside a JSON format; variables may stand in it without quotes, for numbers. */
function jsonLeaves(format: string): Leaf[] | undefined {
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

function jsonFormat(leaves: readonly Leaf[]): AccessFormat {
  const readers = leaves.map(({ path, template }) => ({ path, format: textFormat(template) }));
  return {
    read(line) {
      const document = parsed(line);
      const read = readers.flatMap(({ path, format }) => {
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

const valuesOf = (pairs: readonly (readonly [string, string | undefined])[]): Values =>
  new Map(pairs.filter((pair): pair is [string, string] => !!pair[1] && pair[1] !== '-'));
