import { type ArgumentsOf, type Evidence, type EvidenceCode, evidence } from '../model/evidence.ts';
import { catalogue as english } from './en/registry.generated.ts';
import type { Catalogue } from './types.ts';
import { formatted } from './format.ts';
import { oneLine } from './untrusted.ts';

const catalogues: Readonly<Record<string, Catalogue>> = { en: english };

/**
 * Renders evidence and other coded statements in one language. Arguments are text from outside: each is inserted as one
 * line without anything unseen ({@link oneLine}), and not escaped for HTML or Markdown.
 */
export function render({ code, args }: Evidence, language = 'en'): string {
  const catalogue = catalogues[language] ?? english;
  const text = textOf(code, catalogue);
  if (text === undefined) return oneLine(`${code} ${JSON.stringify(args)}`);
  return formatted(text, args, language);
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
