import { IntlMessageFormat } from 'intl-messageformat';
import type { Evidence } from '../model/finding.ts';
import { catalogue as english } from './en/registry.generated.ts';
import type { Catalogue } from './types.ts';
import { oneLine } from './untrusted.ts';

const catalogues: Readonly<Record<string, Catalogue>> = { en: english };

/**
 * Renders evidence and other coded statements in one language. Arguments are text from outside: each is inserted as one
 * line without anything unseen ({@link oneLine}), and not escaped for HTML or Markdown.
 */
export function render(evidence: Evidence, language = 'en'): string {
  const catalogue = catalogues[language] ?? english;
  const text = textOf(evidence.code, catalogue);
  if (text === undefined) return oneLine(`${evidence.code} ${JSON.stringify(evidence.args)}`);
  return formatted(text, evidence.args, language);
}

/** A message format with its arguments filled in, each as one line. */
export function formatted(text: string, args: Evidence['args'], language: string): string {
  const shown = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' ? oneLine(value) : value,
  ]);
  return String(new IntlMessageFormat(text, language).format(Object.fromEntries(shown)));
}

/** A text without arguments of its own to build: `say('cli.no-such-scenario', { name })`. */
export const say = (code: string, args: Evidence['args'] = {}, language = 'en'): string =>
  render({ code, args }, language);

/** The texts of one language, for titles and explanations. */
export const catalogueOf = (language = 'en'): Catalogue => catalogues[language] ?? english;

/** The raw text behind a code, or undefined where the catalogue lacks it. */
export function textOf(code: string, catalogue: Catalogue): string | undefined {
  const dot = code.indexOf('.');
  const owner = code.slice(0, dot);
  const key = code.slice(dot + 1);
  return (
    catalogue.checks[owner]?.evidence[key] ??
    catalogue.remedies[owner]?.notes[key] ??
    catalogue.areas[owner]?.[key]
  );
}
