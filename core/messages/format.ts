import { IntlMessageFormat } from 'intl-messageformat';
import type { Evidence } from '../model/evidence.ts';
import { oneLine } from './untrusted.ts';

/** A message format with its arguments filled in, each as one line. */
export function formatted(text: string, args: Evidence['args'], language: string): string {
  const shown = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' ? shownText(value) : value,
  ]);
  return String(new IntlMessageFormat(text, language).format(Object.fromEntries(shown)));
}

const moment = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/;

/** A text of one line; a moment (ISO 8601) as people write it. */
const shownText = (value: string): string => oneLine(value.replace(moment, '$1 $2 UTC'));
