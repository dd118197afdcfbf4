import { narrowed } from './narrow.ts';
import type { Rule } from './rule.ts';
import { eventsIn } from './words/events.ts';
import { ownWords, type Words } from './words/own-words.ts';

/** Hops at which a backend's own answer can show a fault. */
const atBackend: ReadonlySet<Rule['hop']> = new Set(['integration', 'backend']);

/** The rules that texts match, without those that others override and without hints where anything else matches. */
function matchingRules(texts: readonly Words[], rules: readonly Rule[]): readonly Rule[] {
  const own = joined(texts);
  const sentences = joined(texts.filter(({ answer }) => !answer));
  const matching = rules.filter(({ pattern, excludes, hop }) => {
    const text = atBackend.has(hop) ? own : sentences;
    return pattern.test(text) && !excludes?.test(own);
  });
  const overridden = new Set(matching.flatMap(({ overrides = [] }) => overrides));
  const telling = matching.filter(({ id, hint }) => !hint && !overridden.has(id));
  return telling.length > 0 ? telling : matching;
}

const joined = (texts: readonly Words[]): string =>
  texts
    .map(({ own }) => own)
    .filter((own) => own !== '')
    .join('\n');

/**
 * The causes that a log line, or a text of several lines that somebody copied, may mean.
 * @returns ids of causes in alphabetical order; none for lines of healthy requests and for texts that say nothing specific
 */
export const causesIn = (text: string, rules: readonly Rule[]): string[] =>
  meant(matchingRules(eventsIn(text).map(ownWords), rules));

/** As {@link causesIn} of one log event, but without what a bare status or response type merely suggests. */
export const firmCausesIn = (event: string, rules: readonly Rule[]): string[] =>
  meant(firmRules(ownWords(event), rules));

/** The rules that the words of a log event match, hints aside. */
export const firmRules = (words: Words, rules: readonly Rule[]): readonly Rule[] =>
  matchingRules([words], rules).filter(({ hint }) => !hint);

/** What all of these rules leave possible together. */
export const meant = (rules: readonly Rule[]): string[] =>
  narrowed(rules.map(({ causes }) => causes)).toSorted();
