import { IntlMessageFormat } from 'intl-messageformat';
import type { Evidence } from '../model/evidence.ts';
import { oneLine } from './untrusted.ts';

/** A message format with its arguments filled in, each as one line. */
export function formatted(text: string, args: Evidence['args'], language: string): string {
  const shown = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' ? oneLine(value) : value,
  ]);
  return String(new IntlMessageFormat(text, language).format(Object.fromEntries(shown)));
}
