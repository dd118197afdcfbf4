/** A line as people read it. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** Marks a line whose phrase is right, for example because it quotes AWS. */
const allowed = 'language-ok';

/** Comments and strings, in order; whichever begins first hides the others. */
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** What people read of a file: Markdown whole, titles and notes of JSON, comments and sentences of everything else. */
export function textsOf(file: string, content: string): Line[] {
  const lines = content.split('\n');
  const all = file.endsWith('.md')
    ? lines.map((text, index) => ({ number: index + 1, text: withoutCode(text) }))
    : file.endsWith('.json')
      ? readInJson(lines)
      : readInCode(content);
  return all.filter(({ number }) => lines[number - 1]?.includes(allowed) !== true);
}

const withoutCode = (text: string): string => text.replaceAll(/`[^`]*`/g, '`…`');

const readInJson = (lines: readonly string[]): Line[] =>
  lines.flatMap((line, index) => {
    const text = /"(?:title|note|description|Comment)": "(.*)"/.exec(line)?.[1];
    return text === undefined ? [] : [{ number: index + 1, text }];
  });

/** Strings without a space are codes and names, not sentences. */
function readInCode(content: string): Line[] {
  const found: Line[] = [];
  for (const match of content.matchAll(token)) {
    const [text] = match;
    if (!text.startsWith('/') && !text.includes(' ')) continue;
    const first = content.slice(0, match.index).split('\n').length;
    for (const [offset, line] of text.split('\n').entries())
      found.push({ number: first + offset, text: text.startsWith('/') ? withoutCode(line) : line });
  }
  return found;
}
