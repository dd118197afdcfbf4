import { type ArgumentsOf, type EvidenceCode, evidence } from '../model/evidence.ts';
import { formatted } from './format.ts';
import type { Messages } from './types.ts';

/** What `say` says, of some areas alone: whoever says little need not load all other texts for it. */
export function textsOf<Areas extends Readonly<Record<string, Messages>>>(areas: Areas) {
  const texts: Readonly<Record<string, Messages>> = areas;
  return <C extends Extract<EvidenceCode, `${Extract<keyof Areas, string>}.${string}`>>(
    code: C,
    ...args: ArgumentsOf<C>
  ): string => {
    const [area = '', key = ''] = code.split(/\.(.*)/s);
    return formatted(texts[area]?.[key] ?? code, evidence(code, ...args).args, 'en');
  };
}
