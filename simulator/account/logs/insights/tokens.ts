import { awsError } from '../../define-service.ts';

export type Token =
  | { readonly kind: 'name' | 'string' | 'sign'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'regex'; readonly text: string; readonly regex: RegExp };

/** @throws always */
export function malformed(problem: string): never {
  throw awsError('MalformedQueryException', problem);
}

const pattern =
  /\s*(?:#[^\n]*\n?)*\s*(?:(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|`(?<quoted>[^`]+)`|(?<number>\d+(?:\.\d+)?)(?![\w@])|(?<name>[@\w][\w@.]*)|(?<sign>=~|!=|<=|>=|[=<>()[\],|*+%-])|(?<slash>\/))/y;

/** The tokens of an Insights query, command by command: `|` parts commands, but not inside a text or a regular expression. */
export function commandsOf(query: string): Token[][] {
  const commands: Token[][] = [[]];
  let at = 0;
  while (query.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const match = pattern.exec(query);
    const found = match?.groups;
    if (!match || !found) return malformed(`unexpected symbol found near ${query.slice(at)}`);
    at = pattern.lastIndex;
    const command = commands.at(-1) ?? [];
    if (found['sign'] === '|') {
      commands.push([]);
    } else if (found['slash'] !== undefined && startsRegex(command)) {
      const end = endOfRegex(query, at);
      const text = query.slice(at, end);
      command.push({ kind: 'regex', text, regex: regexOf(text) });
      at = end + 1;
    } else command.push(tokenOf(found));
  }
  return commands;
}

function tokenOf(found: Record<string, string | undefined>): Token {
  const { string, quoted, number, name, sign, slash } = found;
  if (string !== undefined) {
    return { kind: 'string', text: string.slice(1, -1).replaceAll(/\\(["'\\])/g, '$1') };
  }
  if (number !== undefined) return { kind: 'number', text: number };
  if (quoted !== undefined || name !== undefined)
    return { kind: 'name', text: quoted ?? name ?? '' };
  return { kind: 'sign', text: sign ?? slash ?? '' };
}

/** Whether a slash here begins a regular expression rather than divides. */
function startsRegex(command: readonly Token[]): boolean {
  const last = command.at(-1)?.text.toLowerCase();
  return last === 'like' || last === '=~' || command[0]?.text.toLowerCase() === 'parse';
}

function endOfRegex(query: string, from: number): number {
  let inClass = false;
  for (let at = from; at < query.length; at += 1) {
    const character = query[at];
    if (character === '\\') at += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return at;
  }
  return malformed('A regular expression has no end.');
}

function regexOf(text: string): RegExp {
  const insensitive = text.startsWith('(?i)');
  try {
    return new RegExp(insensitive ? text.slice(4) : text, insensitive ? 'i' : '');
  } catch {
    return malformed(`Invalid regular expression: ${text}`);
  }
}
