import wrapAnsi from 'wrap-ansi';

const columns = 78;

/** Breaks text at 78 columns, with every line indented. Commands are long words: they are broken too. */
export function wrapped(text: string, indent = 0): string {
  const margin = ' '.repeat(indent);
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  return wrapAnsi(text.trimStart(), columns - indent - lead.length, { hard: true, trim: true })
    .split('\n')
    .map((line) => margin + lead + line)
    .join('\n');
}
