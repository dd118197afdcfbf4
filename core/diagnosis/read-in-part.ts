import type { Facts } from '../model/facts.ts';
import { type Gap, knownOr } from '../model/reading.ts';

/** What was cut because there was too much of it: metrics of methods, log lines, functions. What is missing says nothing. */
export const readInPart = ({
  metrics,
  logs,
  lambda,
}: Pick<Facts, 'metrics' | 'logs' | 'lambda'>): Gap[] =>
  [knownOr(metrics, null)?.cut, ...(logs.cuts ?? []), lambda?.spared].filter(
    (gap) => gap !== undefined,
  );
