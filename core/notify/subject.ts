import { visible } from '../messages/untrusted.ts';

/** SNS takes fewer than 100 characters. */
const longest = 99;
/** Of a subject that is cut, what stays at its end: there the API and its stage are named. */
const end = 38;

/** What mail headers know no character for, by what looks like it. Letters with accents and the ellipsis decompose on their own. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′‹›]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/[·•]/g, '-'],
  [/→/g, '->'],
];

/**
 * A text as the subject of an SNS message: printable ASCII, one line, at most 99 characters, beginning with a letter, a digit
 * or a punctuation mark. A longer one is cut in its middle: what is asked stands at the start, and of which API at the end.
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
export function subjectOf(text: string): string {
  const plain = alike
    .reduce((line, [sign, ascii]) => line.replaceAll(sign, ascii), visible(text))
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\u0020-\u007E]/gu, '?')
    .trim();
  if (plain === '') return '?';
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, longest - 3 - end)}...${plain.slice(-end)}`;
}
