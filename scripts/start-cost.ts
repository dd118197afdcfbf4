/**
 * What `gateway-medic --help` and `--version` take of a processor as they are shipped, beside the same from the sources, in one
 * run, and what they read. Exits with 1 above the budget.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.ts';
import { startFiles } from './command-line.ts';

await import('./runnable.ts');

/** The share of what a start from the sources takes. */
const budget = 0.35;
/** An odd number, for a median. */
const rounds = 5;

const shipped = [join(packageRoot, 'dist', 'bin', 'gateway-medic.js')];
const sources = ['--import', 'tsx', join(packageRoot, 'bin', 'gateway-medic.ts')];

/** Tells the microseconds of processor time, user and system, on standard error. */
const meter = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process._rawDebug('cpu',user+system)})`;

/** Milliseconds of processor time that a call takes. */
function cost(program: readonly string[], option: string): number {
  const args = ['--import', meter, ...program, option];
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const [, cpu] = /^cpu (\d+)$/m.exec(stderr) ?? [];
  if (status !== 0 || cpu === undefined) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return Number(cpu) / 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

for (const option of ['--help', '--version']) {
  const costs = Array.from({ length: rounds }, () => [
    cost(shipped, option),
    cost(sources, option),
  ]);
  const [ours, theirs] = [0, 1].map((side) => median(costs.map((pair) => pair[side] ?? 0)));
  const share = (ours ?? 0) / (theirs ?? 0);
  console.log(
    `${option}: ${ours?.toFixed(0)} ms of CPU shipped, ${theirs?.toFixed(0)} ms from the sources: ${share.toFixed(2)} (at most ${budget})`,
  );
  if (!(share <= budget)) process.exitCode = 1;
}
const { bytes, files, modules } = startFiles();
console.log(
  `It reads ${Math.ceil(bytes / 1024)} KB in ${files} files, made of ${modules.length} modules.`,
);
