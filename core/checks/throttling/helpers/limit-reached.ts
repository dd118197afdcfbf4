import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { RemedyId } from '../../../model/ids.generated.ts';
import { knownOr } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { type Demand, demandOn } from '../../../signals/demand.ts';

/** What a finding says of a limit that refuses requests. */
export interface LimitReached {
  readonly remedies: RemedyId[];
  readonly evidence: Evidence[];
  /** For the remedy; see `limitRisk` in core/remedies. */
  readonly data: {
    readonly demand: 'steady' | 'growth' | 'flood' | 'contract' | 'lowered' | 'unknown';
  };
}

/** A limit in requests per second; `agreed`: it is a contract with the clients that it holds for. */
interface Limit {
  readonly rate: number | undefined;
  readonly agreed: boolean;
}

/**
 * Whether raising a limit answers what happened, for every limit alike: not in a flood, and not where a client has outgrown what was
 * agreed with it, or was always above it. Where demand is as usual, or the limit is below the usual, it was lowered: then raising it may undo what somebody
 * did on purpose.
 * @param remedy the one that raises the limit
 * @param limit absent where it is none of requests
 */
export function limitReached(
  facts: BaseFacts,
  signals: Signals,
  routes: readonly RouteRef[] | 'all',
  remedy: RemedyId,
  limit?: Limit,
): LimitReached {
  const demand = demandOn(facts, signals, routes);
  if (demand === null && limit?.agreed === true && wasAlwaysSo(facts, signals))
    return { remedies: [], evidence: [evidence('demand.always')], data: { demand: 'contract' } };
  if (demand === null)
    return {
      remedies: [remedy],
      evidence: [evidence('demand.unknown')],
      data: { demand: 'unknown' },
    };
  const [now, usual] = [rounded(demand.now), rounded(demand.usual)];
  const factor = Math.round(demand.now / demand.usual);
  const kind = kindOf(demand, limit);
  return {
    remedies: kind === 'flood' || kind === 'contract' ? [] : [remedy],
    evidence: [
      kind === 'flood'
        ? evidence('demand.flood', { factor, now, usual })
        : evidence(`demand.${kind}`, { now, usual }),
    ],
    data: { demand: kind },
  };
}

/** Whether requests were refused in every minute that was read: nothing was lowered, and nothing grew. */
const wasAlwaysSo = ({ metrics }: BaseFacts, { since }: Signals): boolean => {
  const served = knownOr(metrics, { minutes: [] }).minutes.filter(({ requests }) => requests > 0);
  return since !== null && served.length > 0 && served.every(({ at }) => at >= since);
};

function kindOf({ change, exact, usual }: Demand, limit: Limit | undefined) {
  const rate = limit?.rate;
  if (change === 'flood' || rate === undefined || !exact) return change;
  if (usual > rate) return 'lowered';
  return limit?.agreed === true && change === 'growth' ? 'contract' : change;
}

const rounded = (rate: number): number => Math.round(rate * 100) / 100;
