import { IntlMessageFormat } from 'intl-messageformat';
import { type ArgumentsOf, type Evidence, type EvidenceCode, evidence } from '../model/evidence.ts';
import { catalogue as english } from './en/registry.generated.ts';
import type { Catalogue } from './types.ts';

const catalogues: Readonly<Record<string, Catalogue>> = { en: english };

/** Renders evidence and other coded statements in one language. Arguments are inserted as plain text, unescaped. */
export function render({ code, args }: Evidence, language = 'en'): string {
  const catalogue = catalogues[language] ?? english;
  const text = textOf(code, catalogue);
  if (text === undefined) return `${code} ${JSON.stringify(args)}`;
  return String(new IntlMessageFormat(text, language).format(args));
}

/** A text by its code: `say('cli.no-such-scenario', { name })`. */
export const say = <C extends EvidenceCode>(code: C, ...args: ArgumentsOf<C>): string =>
  render(evidence(code, ...args));

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
