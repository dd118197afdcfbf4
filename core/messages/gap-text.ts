import { type ArgumentsOf, type EvidenceCode, evidence } from '../model/evidence.ts';
import queries from './en/queries.ts';
import { formatted } from './format.ts';

type QueryCode = Extract<EvidenceCode, `queries.${string}`>;

/** What `say` says of log queries. Whoever reads logs, as nearly every Lambda does, need not load all other texts for it. */
export function gapText<C extends QueryCode>(code: C, ...args: ArgumentsOf<C>): string {
  const key = code.slice('queries.'.length);
  return formatted(queries[key] ?? code, evidence(code, ...args).args, 'en');
}
