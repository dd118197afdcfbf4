import type { Environment } from '../aws/environment.ts';
import { costOf, type QueryCap, queryLedger } from '../aws/query-budget.ts';
import { bytesFor } from '../model/insights-price.ts';
import { partitionIn } from '../model/key-space.ts';
import { type QueryCost, type QueryUse, scanEstimateSchema } from '../model/query-cost.ts';
import { expiry } from './expiry.ts';
import { table } from './table.ts';

/** The share of the cap that a step sets aside at its start, so that its usual queries need not wait for the table. */
const opening = 0.1;

const keyOf = (incidentId: string) => ({ pk: partitionIn('budget', incidentId), sk: 'QUERIES' });

const capIn = ({ region, settings }: Environment): QueryCap => ({
  region,
  dollars: settings.policy.maxQueryCost,
  setting: 'policy.maxQueryCost',
});

/** A step's part of the budget of its incident. */
export interface OpenBudget {
  /** The world in which log queries are paid from it. */
  readonly environment: Environment;
  /** Gives back what was not used, and notes what was. Only the first time. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the budget for a step. The table holds what all steps together have set aside, which no write lets pass the cap. What a
 * step had set aside that died counts as spent.
 * @param isDiagnosing whether what it scans is a part of the diagnosis that was estimated
 */
export function openBudget(
  environment: Environment,
  incidentId: string,
  isDiagnosing: boolean,
): OpenBudget {
  const items = table(environment);
  const key = keyOf(incidentId);
  const cap = capIn(environment);
  const most = bytesFor(cap.region, cap.dollars);
  const take = async (bytes: number): Promise<boolean> => {
    if (bytes > most) return false;
    const expiresAt = expiry(environment.clock.now());
    return items.update(
      key,
      'SET setAside = if_not_exists(setAside, :zero) + :bytes, expiresAt = :expiresAt',
      {
        holds: 'attribute_not_exists(pk) OR setAside <= :room',
        values: { zero: 0, bytes, room: most - bytes, expiresAt },
      },
    );
  };
  const me = environment.clock.now().toISOString();
  const first = Math.floor(most * opening);
  const begin = async () => {
    if (await take(first)) ledger.grant(first);
  };
  const began = begin();
  // Whoever needs it waits for it, and learns of an error then.
  began.catch(() => {});
  const ledger = queryLedger(cap, {
    ready: () => began,
    take,
    left: async () => most - Number((await items.get(key))?.['setAside'] ?? 0),
  });
  let isClosed = false;
  return {
    environment: { ...environment, queries: ledger },
    async close() {
      if (isClosed) return;
      isClosed = true;
      try {
        await began;
        const use = ledger.use();
        const diagnosed = isDiagnosing ? use.scanned : 0;
        await settle(environment, incidentId, { ...use, diagnosed }, { me, unused: ledger.free() });
      } catch (error) {
        environment.logger.error('What log queries cost could not be noted', error as Error);
      }
    },
  };
}

async function settle(
  environment: Environment,
  incidentId: string,
  { estimate, ...counts }: QueryUse,
  { me, unused }: { readonly me: string; readonly unused: number },
): Promise<void> {
  const added = Object.keys(counts).map(
    (name) => `#${name} = if_not_exists(#${name}, :zero) + :${name}`,
  );
  const noted = estimate ? ['#estimate = if_not_exists(#estimate, :estimate)'] : [];
  await table(environment).update(
    keyOf(incidentId),
    `SET closedBy = :me, setAside = if_not_exists(setAside, :zero) - :unused, ${[...added, ...noted].join(', ')}`,
    {
      // What is sent again because its answer was lost gives nothing back a second time.
      holds: 'attribute_not_exists(closedBy) OR closedBy <> :me',
      values: { zero: 0, me, unused, ...counts, ...(estimate && { estimate }) },
      names: [...Object.keys(counts), ...(estimate ? ['estimate'] : [])],
    },
  );
}

/** What the log queries of an incident cost so far; null: none has been thought of. */
export async function queryCostOf(
  environment: Environment,
  incidentId: string,
): Promise<QueryCost | null> {
  const item = await table(environment).get(keyOf(incidentId));
  if (!item) return null;
  const number = (name: string) => Number(item[name] ?? 0);
  const estimate = scanEstimateSchema.safeParse(item['estimate']);
  const use = {
    estimate: estimate.success ? estimate.data : null,
    scanned: number('scanned'),
    diagnosed: number('diagnosed'),
    queries: number('queries'),
    refused: number('refused'),
  };
  return costOf(use, capIn(environment));
}
