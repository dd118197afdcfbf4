import type { AlarmedTarget } from './alarmed-target.ts';

/**
 * Whether the settings leave a stage out of the fleet's alarms: by its name, or by a pattern in which `*` stands for any
 * characters.
 */
export const isLeftOut = ({ target }: AlarmedTarget, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => matcherOf(pattern).test(target.stage));

const matcherOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
