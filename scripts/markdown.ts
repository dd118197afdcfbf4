export type Row = readonly string[];
const row = (cells: Row) => `| ${cells.join(' | ')} |`;

/** A Markdown table. */
export const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => '---'), ...rows].map(row).join('\n');

/** A name as code. */
export const code = (text: string) => `\`${text}\``;

/** Names as code, one after the other. */
export const codes = (names: readonly string[]): string => names.map(code).join(' ');
