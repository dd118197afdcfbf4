import { bytesFor, pricePerByte } from '../model/insights-price.ts';
import type { QueryCost, QueryUse, ScanEstimate } from '../model/query-cost.ts';

/** The most that log queries of one incident may cost. */
export interface QueryCap {
  readonly region: string;
  /** US dollars. */
  readonly dollars: number;
  /** What raises it, as people write it. */
  readonly setting: string;
}

/** Bytes that a query may scan. */
export interface Reservation {
  readonly bytes: number;
  /** @param scanned bytes; null: unknown, so all of them count */
  settle(scanned: number | null): void;
  /** Nothing was asked. */
  release(): void;
}

/** What is left of a {@link QueryCap}: bytes are set aside before they are scanned, so that it is never passed. */
export interface QueryBudget {
  readonly cap: QueryCap;
  /** @returns null where the cap would be passed */
  reserve(bytes: number): Promise<Reservation | null>;
  /** Bytes that could be set aside now. */
  left(): Promise<number>;
  /** Notes what a diagnosis is expected to scan. The first word counts. */
  expect(estimate: ScanEstimate): void;
  /** Notes that the diagnosis is there which was estimated. The first word counts. */
  diagnosed(): void;
  /** Notes that a query was not made, or only in part. */
  refuse(): void;
}

/** A budget whose use can be seen. */
export interface QueryLedger extends QueryBudget {
  use(): QueryUse;
  /** Bytes that it was given and has no use for so far. */
  free(): number;
}

/** Where a ledger gets more from. */
export interface QuerySource {
  /** Resolves when the ledger has what it begins with. */
  ready(): Promise<void>;
  /** @returns whether so many bytes are the ledger's now */
  take(bytes: number): Promise<boolean>;
  left(): Promise<number>;
}

/** A ledger on a source. Reservations wait for each other: two at once never share bytes. */
export function queryLedger(
  cap: QueryCap,
  source: QuerySource,
  announce: (estimate: ScanEstimate) => void = () => {},
): QueryLedger & { grant(bytes: number): void } {
  let granted = 0;
  let reserved = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const use = { estimate: null as ScanEstimate | null, scanned: 0, queries: 0, refused: 0 };
  let diagnosed: number | null = null;
  const free = () => granted - reserved - use.scanned;
  const reservation = (bytes: number): Reservation => {
    reserved += bytes;
    let isOpen = true;
    const end = (scanned: number, queries: number) => {
      if (!isOpen) return;
      isOpen = false;
      reserved -= bytes;
      use.scanned += scanned;
      use.queries += queries;
    };
    return {
      bytes,
      settle: (scanned) => end(scanned ?? bytes, 1),
      release: () => end(0, 0),
    };
  };
  const reserve = async (bytes: number): Promise<Reservation | null> => {
    await source.ready();
    const lacking = bytes - free();
    if (lacking > 0) {
      if (!(await source.take(lacking))) return null;
      granted += lacking;
    }
    return reservation(bytes);
  };
  return {
    cap,
    reserve(bytes) {
      const mine = turn.then(() => reserve(bytes));
      turn = mine.catch(() => {});
      return mine;
    },
    left: async () => Math.max(0, free() + (await source.left())),
    expect(estimate) {
      if (use.estimate) return;
      use.estimate = estimate;
      announce(estimate);
    },
    diagnosed: () => void (diagnosed ??= use.scanned),
    refuse: () => void (use.refused += 1),
    use: () => ({ ...use, diagnosed: diagnosed ?? use.scanned }),
    free,
    grant: (bytes) => void (granted += bytes),
  };
}

/** A budget that lasts as long as the process. @param announce is given the estimate */
export function memoryBudget(
  cap: QueryCap,
  announce?: (estimate: ScanEstimate) => void,
): QueryLedger {
  const nothing = { ready: async () => {}, take: async () => false, left: async () => 0 };
  const ledger = queryLedger(cap, nothing, announce);
  ledger.grant(bytesFor(cap.region, cap.dollars));
  return ledger;
}

/** The budget of whoever has none: no query is made. */
export const noQueries = (region: string): QueryBudget =>
  memoryBudget({ region, dollars: 0, setting: 'policy.maxQueryCost' });

/** Use in US dollars. */
export const costOf = (use: QueryUse, { region, dollars }: QueryCap): QueryCost => ({
  ...use,
  estimated: use.estimate && use.estimate.bytes * pricePerByte(region),
  spent: use.scanned * pricePerByte(region),
  spentOnDiagnosis: use.diagnosed * pricePerByte(region),
  cap: dollars,
});
