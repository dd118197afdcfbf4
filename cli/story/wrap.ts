import wrapAnsi from 'wrap-ansi';

const columns = 78;

/** A line of the story: text that may be broken, or one that must stay as it is. */
export type Line = string | { readonly verbatim: string };

/** Breaks text at 78 columns, with every line indented. A word that is longer stays whole: it may be there to be copied. */
export function wrapped(text: string, indent = 0): string {
  const margin = ' '.repeat(indent);
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  return wrapAnsi(text.trimStart(), columns - indent - lead.length, { hard: false, trim: true })
    .split('\n')
    .map((line) => margin + lead + line)
    .join('\n');
}

/** Lines with a margin; text is wrapped, what is verbatim is not. */
export const indented = (lines: readonly Line[], indent: number): string[] =>
  lines.map((line) =>
    typeof line === 'string' ? wrapped(line, indent) : ' '.repeat(indent) + line.verbatim,
  );
