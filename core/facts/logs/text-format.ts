import { type AccessFormat, valuesOf } from './format-values.ts';

/** A `$context` variable in a format; global, so for `matchAll` and `replace` only. */
export const variables = /\$context\.[\w.-]*\w/g;

/** Text that is to match as it stands in a regular expression, with any white space for white space. */
export const escaped = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');

/** Variables in which clients put what they like, spaces included. */
const clientWritten =
  /^(?:identity\.(?!sourceIp|apiKeyId|accountId|vpc)|authorizer\.(?!error|status|integration|latency|requestId)|requestOverride\.)/;

/** Whether a value of a client stands in the format with nothing but a space to end it. */
const hasOpenValue = (template: string): boolean =>
  [...template.matchAll(variables)].some(
    (match) =>
      clientWritten.test(match[0].slice('$context.'.length)) &&
      /\s/.test(template.charAt(match.index + match[0].length)),
  );

/** What a variable's value can hold: everything but the character that follows the variable in the format. */
function valueUntil(next: string, isOpen: boolean): string {
  // Where a client's value ends with a space, one with spaces would move all that comes after it.
  if (next === '') return isOpen ? '\\S*' : '.*';
  if (/\s/.test(next)) return '\\S*';
  return `[^${escaped(next)}]*`;
}

interface Part {
  readonly variable: string;
  readonly before: string;
  readonly value: string;
}

function partsOf(template: string): { parts: Part[]; tail: string } {
  const found = [...template.matchAll(variables)];
  const isOpen = hasOpenValue(template);
  let end = 0;
  const parts = found.map((match) => {
    const before = template.slice(end, match.index);
    end = match.index + match[0].length;
    return {
      variable: match[0].slice('$context.'.length),
      before: escaped(before),
      value: valueUntil(template.charAt(end), isOpen),
    };
  });
  return { parts, tail: escaped(template.slice(end)) };
}

/** Reads whole lines by the text that stands between the variables of the format. */
export function textFormat(template: string): AccessFormat {
  const { parts, tail } = partsOf(template.trim());
  const whole = new RegExp(
    `^${parts.map(({ before, value }) => `${before}(${value})`).join('')}${tail}\\s*$`,
  );
  return {
    read(line) {
      const match = whole.exec(line.trim());
      return match
        ? valuesOf(parts.map(({ variable }, index) => [variable, match[index + 1]]))
        : undefined;
    },
    upTo(variable) {
      const at = parts.findIndex((part) => part.variable === variable);
      const wanted = parts[at];
      if (!wanted) return undefined;
      const earlier = parts.slice(0, at).map(({ before, value }) => before + value);
      return `^${earlier.join('')}${wanted.before}`;
    },
  };
}
