import { IntlMessageFormat } from 'intl-messageformat';
import type { Evidence } from '../model/finding.ts';
import { catalogue as english } from './en/registry.generated.ts';
import type { Catalogue } from './types.ts';

const catalogues: Readonly<Record<string, Catalogue>> = { en: english };

/** Renders evidence and other coded statements in one language. Arguments are inserted as plain text, unescaped. */
export function render(evidence: Evidence, language = 'en'): string {
  const catalogue = catalogues[language] ?? english;
  const text = textOf(evidence.code, catalogue);
  if (text === undefined) return `${evidence.code} ${JSON.stringify(evidence.args)}`;
  return String(new IntlMessageFormat(text, language).format(evidence.args));
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
