/** Whether a text fits one of the patterns, in which `*` stands for any characters. @returns the first that fits */
export const fitting = (text: string, patterns: readonly string[]): string | undefined =>
  patterns.find((pattern) => matcherOf(pattern).test(text));

const matcherOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 's');

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
