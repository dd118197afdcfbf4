import type { QueryCost, ScanEstimate } from '../../model/query-cost.ts';
import { dollarText } from '../dollars.ts';
import { say } from '../render.ts';

/** What the log queries of a diagnosis will cost, in one sentence. */
export const estimateText = (dollars: number, { bytes, unknown }: ScanEstimate, cap: number) =>
  say('queries.estimate', {
    cost: dollarText(dollars),
    megabytes: megabytes(bytes),
    unknown,
    cap: dollarText(cap),
  });

/** What the log queries of an incident cost, with what was expected. */
export const queryCostText = ({
  estimated,
  spent,
  scanned,
  queries,
  refused,
  cap,
  ...rest
}: QueryCost) =>
  say('queries.spent', {
    diagnosis: dollarText(rest.spentOnDiagnosis),
    estimated: estimated === null ? 'none' : dollarText(estimated),
    spent: dollarText(spent),
    megabytes: megabytes(scanned),
    queries,
    refused,
    cap: dollarText(cap),
  });

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
