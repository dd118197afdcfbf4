import Table from 'cli-table3';
import { plain } from '../../cli/table.ts';
import { columnOf } from './cell.ts';
import { ends } from './judge.ts';
import type { Result } from './result.ts';

/** How often each fault led to each end. */
export function tableOf(results: readonly Result[]): string {
  const rows = [...new Set(results.map(({ cell }) => columnOf(cell)))];
  const count = (name: string | undefined, end: Result['end']) =>
    results.filter((one) => one.end === end && (name === undefined || columnOf(one.cell) === name))
      .length;
  const shown = ends.filter((end) => count(undefined, end) > 0);
  const table = new Table({ ...plain, head: ['', ...shown] });
  for (const name of rows) table.push([name, ...shown.map((end) => count(name, end) || '')]);
  table.push(['all', ...shown.map((end) => count(undefined, end))]);
  return table.toString();
}
