/** A process that runs cells of the matrix. */
import { serve } from '../pool.ts';
import type { Cell } from './cell.ts';
import { endOf } from './judge.ts';
import { runCell } from './run-cell.ts';

serve(async (cell: Cell) => endOf(await runCell(cell.incident, cell)));
