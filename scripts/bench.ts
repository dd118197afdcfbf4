/**
 * Measures the product against its budgets and prints the table. Times depend on the machine and are reported, never asserted.
 * `npm run bench`; `npm run bench -- --quick` leaves out the demo and the tests, `--chains` shows what waits for what.
 */
import { spawnSync } from 'node:child_process';
import Table from 'cli-table3';
import { plain } from '../cli/table.ts';
import { measureBundles } from './bench/bundles.ts';
import { atMost, type Figure } from './bench/figure.ts';
import { chainToDiagnosis, isRead } from './bench/chain.ts';
import { measureIncident } from './bench/incident.ts';
import { enlarge } from './bench/large-api.ts';
import { priceOf } from './bench/price.ts';

const quick = process.argv.includes('--quick');
const chains = process.argv.includes('--chains');
const say = (text: string) => process.stderr.write(`${text}\n`);

function seconds(command: string, ...parameters: string[]): { seconds: number; ok: boolean } {
  const began = performance.now();
  const { status } = spawnSync(command, parameters, { stdio: 'ignore' });
  return { seconds: (performance.now() - began) / 1000, ok: status === 0 };
}

say('One incident on an API with 500 resources, every call taking 80 ms …');
const large = await measureIncident('rejected-plan', (simulation) => enlarge(simulation, 500));
const beforeDiagnosis = large.calls.slice(0, large.callsToDiagnosis);
say('What waits for what …');
const reads = await chainToDiagnosis('rejected-plan', isRead);
const all = await chainToDiagnosis('rejected-plan', () => true);
say('A whole incident, with its watch …');
const whole = await measureIncident('lambda-permission-missing');
say('Bundles …');
const bundles = await measureBundles();

const figures: Figure[] = [
  atMost(
    'API Gateway calls for one diagnosis, API with 500 resources',
    12,
    beforeDiagnosis.filter(({ service }) => service === 'apigateway').length,
    '',
  ),
  atMost('longest chain of reads from alarm to diagnosis', 6, reads.length, ''),
  atMost('… and with the calls of its own storage', 6, all.length, ''),
  atMost('alarm to diagnosis at 80 ms a call, warm', 5, large.toDiagnosis / 1000, ' s'),
  atMost(
    'alarm to diagnosis at 80 ms a call, cold (five loads of the slowest bundle)',
    10,
    (large.toDiagnosis + 5 * bundles.slowestLoad) / 1000,
    ' s',
  ),
  atMost('list price of one incident, 30 minutes of watching included', 0.02, priceOf(whole), ' $'),
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
];
if (!quick) {
  say('The demo …');
  figures.push(
    atMost('npm run demo', 20, seconds('npm', 'run', 'demo', '--', '--yes').seconds, ' s'),
  );
  say('The tests …');
  figures.push(atMost('npm test', 120, seconds('npm', 'test').seconds, ' s'));
}

const table = new Table({
  ...plain,
  head: ['what', 'budget', 'measured', ''],
  colWidths: [66, 12, 12, 8],
  wordWrap: true,
});
for (const { what, budget, measured, met } of figures)
  table.push([what, budget, measured, met ? 'met' : 'NOT MET']);
process.stdout.write(`${table.toString()}\n`);
if (chains)
  for (const [name, rounds] of Object.entries({ reads, all }))
    for (const [index, calls] of rounds.entries())
      process.stdout.write(`${name} ${index + 1}: ${calls.join(', ')}\n`);
