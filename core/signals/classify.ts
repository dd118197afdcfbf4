import { narrowed } from './narrow.ts';
import { plainText } from './normalize.ts';
import type { Rule } from './rule.ts';

/** The rules that a text matches, without those that others override and without hints where anything else matches. */
export function matchingRules(text: string, rules: readonly Rule[]): readonly Rule[] {
  const plain = plainText(text);
  const matching = rules.filter((rule) => rule.pattern.test(plain) && !rule.excludes?.test(plain));
  const overridden = new Set(matching.flatMap(({ overrides = [] }) => overrides));
  const telling = matching.filter(({ id, hint }) => !hint && !overridden.has(id));
  return telling.length > 0 ? telling : matching;
}

/**
 * The causes that a log line, or a fragment of several lines, may mean.
 * @returns ids of causes in alphabetical order; none for lines of healthy requests and for texts that say nothing specific
 */
export const causesIn = (text: string, rules: readonly Rule[]): string[] =>
  meant(matchingRules(text, rules));

/** As {@link causesIn}, but without what a bare status or response type merely suggests. */
export const firmCausesIn = (text: string, rules: readonly Rule[]): string[] =>
  meant(firmRules(text, rules));

/** The rules that a text matches, hints aside. */
export const firmRules = (text: string, rules: readonly Rule[]): readonly Rule[] =>
  matchingRules(text, rules).filter(({ hint }) => !hint);

/** What all of these rules leave possible together. */
export const meant = (rules: readonly Rule[]): string[] =>
  narrowed(rules.map(({ causes }) => causes)).toSorted();
