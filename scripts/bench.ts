/**
 * Measures the product against its budgets and prints tables; exits with 1 where a budget is missed. Incidents are played on the
 * virtual clock, so only the bundles, the demo and the tests depend on the machine. `npm run bench -- --help`
 */
import { spawnSync } from 'node:child_process';
import { aged } from './bench/aged.ts';
import { atOnce, type AtOnce } from './bench/at-once.ts';
import { budgetsAtOnce, budgetsOf } from './bench/budgets.ts';
import { measureBundles } from './bench/bundles.ts';
import { chainToDiagnosis } from './bench/chain.ts';
import { curves } from './bench/curves.ts';
import { atMost, type Figure } from './bench/figure.ts';
import { enlarge } from './bench/large-api.ts';
import { help, optionsFrom } from './bench/options.ts';
import { playIncident } from './bench/played.ts';
import { type Point, pointsOf } from './bench/points.ts';
import { priceOf } from './bench/price.ts';
import { tableOfAtOnce, tableOfFigures, tableOfPoints } from './bench/tables.ts';

const { quick, query, only, chains, json, help: wantsHelp } = optionsFrom(process.argv.slice(2));
if (wantsHelp) {
  process.stdout.write(help);
  process.exit(0);
}
const say = (text: string) => process.stderr.write(`${text}\n`);
const figures: Figure[] = [];
const points: Point[] = [];
const together: AtOnce[] = [];
const waits: Record<string, readonly (readonly string[])[]> = {};

function seconds(command: string, ...parameters: string[]): number {
  const began = performance.now();
  const { status } = spawnSync(command, parameters, { stdio: 'ignore' });
  return status === 0 ? (performance.now() - began) / 1000 : Infinity;
}

say('Bundles …');
const bundles = await measureBundles();
const load = bundles.slowestLoad / 1000;

for (const curve of curves.filter(({ grows }) => only === undefined || grows.includes(only))) {
  say(`More and more ${curve.grows} …`);
  // oxlint-disable-next-line no-await-in-loop -- one world at a time fits into memory
  const found = await pointsOf(curve, query, load);
  points.push(...found);
  figures.push(...budgetsOf(found));
}

if (only === undefined) {
  say('What waits for what …');
  waits['reads'] = await chainToDiagnosis('rejected-plan', false);
  waits['all'] = await chainToDiagnosis('rejected-plan', true);
  say('A whole incident, with its watch …');
  const whole = await playIncident('lambda-permission-missing', undefined, { query });
  const large = await playIncident(
    'lambda-permission-missing',
    aged((one) => enlarge(one, 1000)),
    { query },
  );
  for (const count of quick ? [1, 50] : [1, 50, 300]) {
    say(`${count} at once …`);
    // oxlint-disable-next-line no-await-in-loop
    const one = await atOnce(count, query);
    together.push(one);
    figures.push(...budgetsAtOnce(one));
  }
  figures.push(
    atMost('longest chain of reads from alarm to diagnosis', 6, waits['reads'].length, ''),
    atMost('… and with the calls of its own storage', 13, waits['all'].length, ''),
    atMost(
      'list price of an incident, 30 minutes of watching included',
      0.005,
      priceOf(whole),
      ' $',
    ),
    atMost('… of 1,000 methods with metrics of their own', 0.005, priceOf(large), ' $'),
    atMost(
      `largest Lambda bundle at start (${bundles.largest.worker})`,
      500,
      bundles.largest.loaded / 1024,
      ' KB',
    ),
    atMost(
      `slowest load beside an empty SDK client (${bundles.slowest.worker})`,
      1.5,
      bundles.slowest.ratio,
      ' ×',
    ),
  );
}
if (!quick && only === undefined) {
  say('The demo …');
  figures.push(atMost('npm run demo', 20, seconds('npm', 'run', 'demo', '--', '--yes'), ' s'));
  say('The tests …');
  figures.push(atMost('npm test', 120, seconds('npm', 'test'), ' s'));
}

if (json) {
  process.stdout.write(`${JSON.stringify({ query, figures, points, atOnce: together, waits })}\n`);
} else {
  const tables = [tableOfPoints(points), tableOfAtOnce(together), tableOfFigures(figures)];
  process.stdout.write(`${tables.join('\n\n')}\n`);
  if (chains)
    for (const [name, rounds] of Object.entries(waits))
      for (const [index, calls] of rounds.entries())
        process.stdout.write(`${name} ${index + 1}: ${calls.join(', ')}\n`);
}
process.exit(figures.every(({ met }) => met) ? 0 : 1);
