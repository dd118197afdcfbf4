import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { RemedyId } from '../../../model/ids.generated.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { demandOn } from '../../../signals/demand.ts';

/** What a finding says of a limit that refuses requests. */
export interface LimitReached {
  readonly remedies: RemedyId[];
  readonly evidence: Evidence[];
  /** For the remedy; see `limitRisk` in core/remedies. */
  readonly data: { readonly demand: 'steady' | 'growth' | 'flood' | 'contract' | 'unknown' };
}

/**
 * Whether raising a limit answers what happened, for every limit alike: not in a flood, and not where a client has outgrown what was
 * agreed with it. Where demand is as usual, the limit was lowered: then raising it may undo what somebody did on purpose.
 * @param remedy the one that raises the limit
 * @param agreed requests per second that clients of these methods may send by contract; absent where the limit is none
 */
export function limitReached(
  facts: BaseFacts,
  signals: Signals,
  routes: readonly RouteRef[] | 'all',
  remedy: RemedyId,
  agreed?: number,
): LimitReached {
  const demand = demandOn(facts, signals, routes);
  if (demand === null)
    return {
      remedies: [remedy],
      evidence: [evidence('demand.unknown')],
      data: { demand: 'unknown' },
    };
  const { change, exact } = demand;
  const [now, usual] = [rounded(demand.now), rounded(demand.usual)];
  const factor = Math.round(demand.now / demand.usual);
  if (change === 'flood')
    return {
      remedies: [],
      evidence: [evidence('demand.flood', { factor, now, usual })],
      data: { demand: 'flood' },
    };
  if (agreed !== undefined && exact && change === 'growth' && demand.usual <= agreed)
    return {
      remedies: [],
      evidence: [evidence('demand.contract', { now, usual })],
      data: { demand: 'contract' },
    };
  return {
    remedies: [remedy],
    evidence: [evidence(`demand.${change}`, { now, usual })],
    data: { demand: change },
  };
}

const rounded = (rate: number): number => Math.round(rate * 100) / 100;
