import type { CommandReader } from './reader.ts';
import type { Row } from './row.ts';
import { malformed } from './tokens.ts';

/** `parse FIELD "a * b *" as x, y` or `parse FIELD /a (?<x>.+)/`. */
export function parse(reader: CommandReader): (rows: readonly Row[]) => readonly Row[] {
  const first = reader.peek();
  const field = first?.kind === 'name' ? reader.name() : '@message';
  const token = reader.next();
  if (token.kind !== 'string' && token.kind !== 'regex') {
    return malformed(`expected a text or /regex/, found ${token.text}`);
  }
  const regex = token.kind === 'regex' ? token.regex : globOf(token.text);
  const names = reader.take('as') ? reader.list(() => reader.name()) : [];
  return (rows) => {
    for (const row of rows) {
      const match = regex.exec(String(row.get(field) ?? ''));
      for (const [name, value] of Object.entries(match?.groups ?? {})) row.make(name, value);
      for (const [index, name] of names.entries()) {
        const value = match?.[index + 1];
        if (value !== undefined) row.make(name, value);
      }
    }
    return rows;
  };
}

function globOf(glob: string): RegExp {
  const parts = glob
    .split('*')
    .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  // The last star takes what is left; the others as little as they can.
  return new RegExp(parts.join('(.*?)').replace(/\(\.\*\?\)$/, '(.*)'), 's');
}
