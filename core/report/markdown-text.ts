import { render } from '../messages/render.ts';
import { visible } from '../messages/untrusted.ts';
import type { Evidence } from '../model/evidence.ts';

/** A text as plain Markdown text: whatever it holds, it makes no link, no image, no heading and no HTML. */
export const plain = (text: string): string =>
  visible(text)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~&@$]/g, String.raw`\$&`)
    .replaceAll('://', String.raw`:\/\/`)
    .replace(/^[#+-]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);

/** A text as a code span, with a fence that it does not hold itself. */
export function code(text: string): string {
  const flat = visible(text).replaceAll(/\s+/g, ' ');
  const fence = '`'.repeat(longestRun(flat) + 1);
  const pad = flat.startsWith('`') || flat.endsWith('`') || flat === '' ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`;
}

/** Lines as a fenced block. */
export function block(lines: readonly string[], language = ''): string {
  const text = lines.map(visible).join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

const longestRun = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

export const statements = (title: string, items: readonly Evidence[], level: number): string[] =>
  items.length === 0
    ? []
    : [`${'#'.repeat(level)} ${plain(title)}`, list(items.map((item) => plain(render(item))))];

export const list = (items: readonly string[]): string =>
  items.map((item) => `- ${item}`).join('\n');
