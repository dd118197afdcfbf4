import Table from 'cli-table3';
import { plain } from '../../cli/table.ts';
import type { AtOnce } from './at-once.ts';
import type { Figure } from './figure.ts';
import type { Point } from './points.ts';

const rounded = (value: number): string => String(Number(value.toPrecision(3)));
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

export function tableOfFigures(figures: readonly Figure[]): string {
  const table = new Table({
    ...plain,
    head: ['what', 'budget', 'measured', ''],
    colWidths: [66, 12, 12, 8],
    wordWrap: true,
  });
  for (const { what, budget, measured, met } of figures)
    table.push([what, budget, measured, met ? 'met' : 'NOT MET']);
  return table.toString();
}

export function tableOfPoints(points: readonly Point[]): string {
  const table = new Table({
    ...plain,
    head: [
      'grows',
      'size',
      'calls',
      'of API Gateway',
      'of Lambda',
      'chain',
      'warm s',
      'cold s',
      '$',
      'found',
    ],
  });
  for (const { grows, size, calls, gateway, chain, warm, cold, dollars, found } of points)
    table.push([
      grows,
      size,
      sum(calls),
      gateway,
      calls['lambda'] ?? 0,
      chain,
      rounded(warm),
      rounded(cold),
      rounded(dollars),
      found ? 'yes' : 'NO',
    ]);
  return table.toString();
}

export function tableOfAtOnce(rows: readonly AtOnce[]): string {
  const table = new Table({
    ...plain,
    head: ['at once', 'diagnosed', 'lost', 'median s', 'last s', 'share of API Gateway'],
  });
  for (const { incidents, diagnosed, lost, median, last, share } of rows)
    table.push([
      incidents,
      diagnosed,
      lost,
      rounded(median),
      rounded(last),
      `${Math.round(share * 100)}%`,
    ]);
  return table.toString();
}
