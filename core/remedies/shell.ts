/** `value` as one word of a POSIX shell, whatever it holds. */
export function quoted(value: string): string {
  if (/^[\w/:.,=@%+-]+$/.test(value)) return value;
  return `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

const open = '\u{E000}';
const close = '\u{E001}';
const marked = new RegExp(`${open}(?<name>\\w+)${close}`, 'g');

/** Marks where a shell variable belongs in a text that is yet to be quoted. */
export const variableMark = (name: string): string => open + name + close;

/** As {@link quoted}, with the marked variables expanded by the shell. */
export function quotedWithVariables(value: string): string {
  const whole = new RegExp(`^${open}(\\w+)${close}$`).exec(value);
  if (whole) return `"$${whole[1]}"`;
  return quoted(value).replaceAll(marked, `'"$$$<name>"'`);
}

/** The AWS CLI's name of an operation or a parameter: `CreateVpcLink` → `create-vpc-link`, `restApiId` → `rest-api-id`. */
export const kebab = (name: string): string =>
  name
    // A plural at the end is one word: `CallbackURLs` → `callback-urls`.
    .replace(/[A-Z]{2,}s$/, (plural) => `-${plural.toLowerCase()}`)
    .replaceAll(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
