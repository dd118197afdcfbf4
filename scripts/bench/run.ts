import { spawnSync } from 'node:child_process';
import { aged } from './aged.ts';
import { atOnce, type AtOnce } from './at-once.ts';
import { budgetsAtOnce, budgetsOf } from './budgets.ts';
import { measureBundles } from './bundles.ts';
import { chainToDiagnosis, secondsOfStorage } from './chain.ts';
import { curves } from './curves.ts';
import { atMost, type Figure } from './figure.ts';
import { enlarge } from './large-api.ts';
import type { Options } from './options.ts';
import { playIncident } from './played.ts';
import { type Point, pointsOf } from './points.ts';
import { priceOf } from './price.ts';
import { tableOfAtOnce, tableOfFigures, tableOfPoints } from './tables.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

function seconds(command: string, ...parameters: string[]): number {
  const began = performance.now();
  const { status } = spawnSync(command, parameters, { stdio: 'ignore' });
  return status === 0 ? (performance.now() - began) / 1000 : Infinity;
}

/**
 * Plays everything that is to be measured, and prints the figures.
 * @returns the exit code
 */
export async function bench({ quick, query, only, chains, json }: Options): Promise<number> {
  const figures: Figure[] = [];
  const points: Point[] = [];
  const together: AtOnce[] = [];
  const waits: Record<string, readonly (readonly string[])[]> = {};

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
    const storage = await secondsOfStorage('rejected-plan');
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
      atMost('… seconds that its own storage adds, warm', 0.5, storage, ' s'),
      atMost(
        'list price of an incident, 30 minutes of watching included',
        0.005,
        priceOf(whole),
        ' $',
      ),
      atMost('… of 1,000 methods with metrics of their own', 0.005, priceOf(large), ' $'),
      atMost(
        `largest Lambda bundle at start (${bundles.largest.worker})`,
        1000,
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
    process.stdout.write(
      `${JSON.stringify({ query, figures, points, atOnce: together, waits })}\n`,
    );
  } else {
    const tables = [tableOfPoints(points), tableOfAtOnce(together), tableOfFigures(figures)];
    process.stdout.write(`${tables.join('\n\n')}\n`);
    if (chains)
      for (const [name, rounds] of Object.entries(waits))
        for (const [index, calls] of rounds.entries())
          process.stdout.write(`${name} ${index + 1}: ${calls.join(', ')}\n`);
  }
  return figures.every(({ met }) => met) ? 0 : 1;
}
