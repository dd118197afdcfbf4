/** Characters that move the cursor, reorder, hide or break text: controls, formats (bidi, zero-width), separators, halves of pairs. */
export const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** The same without the line break, for texts of several lines. */
export const unseenInLines = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Characters of one text from outside that are shown; what a fault is stands at its start. */
const longest = 2000;

/**
 * Text from outside (names, log lines, errors) as people may see it in a terminal, a mail or a page: one line, without white
 * space around it, cut at 2000 characters, every character that is not seen as an escape: `\n`, `\u{1b}`, `\u{202e}`. A
 * tab is a space. Doing it twice changes nothing.
 */
export function oneLine(text: string): string {
  const line = visible(text.trim());
  return line.length > longest
    ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`
    : line;
}

/** As {@link oneLine}, whole, and with its indentation: for lines that are copied. */
export const visible = (line: string): string =>
  line.replaceAll('\t', ' ').replaceAll(unseen, escaped);

/** Texts of several lines that are the product's own but for what they quote: only their line breaks are left as they are. */
export const visibleLines = (text: string): string =>
  text.replaceAll('\t', ' ').replaceAll(unseenInLines, escaped);

/** The colours of the product's own output. */
// oxlint-disable-next-line no-control-regex -- colours begin with one
const colour = /\u001B\[[\d;]{0,8}m/g;

/** As {@link visibleLines}, but colours stay, too: the last look at what goes to a terminal. */
export const paintedLines = (text: string): string => {
  const colours = text.match(colour) ?? [];
  return text
    .split(colour)
    .map((part, index) => `${visibleLines(part)}${colours[index] ?? ''}`)
    .join('');
};

/** Whether a text holds a character that {@link visible} would show as an escape. */
export const hasUnseen = (text: string): boolean => text.search(unseen) >= 0;

function escaped(character: string): string {
  if (character === '\n') return String.raw`\n`;
  if (character === '\r') return String.raw`\r`;
  return String.raw`\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
