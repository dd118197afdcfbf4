import { hasUnseen, unseen } from '../messages/untrusted.ts';

/**
 * `value` as one word of a POSIX shell, whatever it holds. With characters that nobody sees it is written with escapes,
 * which bash, zsh and POSIX since 2024 know, so that showing the command does no harm.
 */
export function quoted(value: string): string {
  if (hasUnseen(value))
    return `$'${value.replaceAll(/[\\']/g, String.raw`\$&`).replaceAll(unseen, bytes)}'`;
  if (/^[\w/:.,=@%+-]+$/.test(value)) return value;
  return `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/** The UTF-8 bytes, because older shells know no other way to name a character. */
const bytes = (character: string): string =>
  [...Buffer.from(character)]
    .map((byte) => String.raw`\x` + byte.toString(16).padStart(2, '0'))
    .join('');

const open = '\u{E000}';
const close = '\u{E001}';
const marked = new RegExp(`${open}(?<name>\\w+)${close}`, 'g');

/** Marks where a shell variable belongs in a text that is yet to be quoted. */
export const variableMark = (name: string): string => open + name + close;

/** As {@link quoted}, with the marked variables expanded by the shell. */
export function quotedWithVariables(value: string): string {
  const whole = new RegExp(`^${open}(\\w+)${close}$`).exec(value);
  if (whole) return `"$${whole[1]}"`;
  const text = quoted(value);
  const again = text.startsWith('$') ? "$'" : "'";
  return text.replaceAll(marked, (_, name: string) => `'"$${name}"${again}`);
}

/** The AWS CLI's name of an operation or a parameter: `CreateVpcLink` → `create-vpc-link`, `restApiId` → `rest-api-id`. */
export const kebab = (name: string): string =>
  name
    // A plural at the end is one word: `CallbackURLs` → `callback-urls`.
    .replace(/[A-Z]{2,}s$/, (plural) => `-${plural.toLowerCase()}`)
    .replaceAll(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
