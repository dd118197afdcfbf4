/**
 * Plays a storm of alarms on the virtual clock, under AWS's limits, and prints what came of it. Exits with 1 where a target is
 * lost or has two open incidents. `npm run storm -- --help`
 */
import Table from 'cli-table3';
import { plain } from '../cli/table.ts';
import { outcomeOf, type StormOutcome } from '../simulator/storm/outcome.ts';
import { play } from '../simulator/storm/play.ts';
import { deployedTemplate } from '../simulator/template-file.ts';
import { help, stormFrom } from './storm/options.ts';

const { storm, json, wantsHelp } = stormFrom(process.argv.slice(2));
if (wantsHelp) {
  process.stdout.write(help);
  process.exit(0);
}

const rowsOf = (outcome: StormOutcome): [string, string | number][] => [
  ['targets', outcome.targets],
  ['incidents', outcome.incidents],
  ['… open at once for one target, at most', outcome.openAtOnce],
  ['alarms that joined', outcome.joined],
  ['executions that failed', outcome.failedExecutions],
  ['targets diagnosed', outcome.diagnosed],
  ['targets named in a storm', outcome.named],
  ['targets lost', outcome.lost.length],
  ['storms', outcome.storms],
  ['mails', outcome.mails],
  ['alarm to diagnosis, median', `${outcome.median.toFixed(1)} s`],
  ['alarm to diagnosis, last', `${outcome.last.toFixed(1)} s`],
  [
    "share of API Gateway's control plane in the busiest minute",
    `${(outcome.share * 100).toFixed(0)}%`,
  ],
  ['throttled tries', outcome.throttled],
  ['until nothing was left to do', `${outcome.seconds.toFixed(0)} s`],
];

const outcome = outcomeOf(await play(storm, deployedTemplate()));
if (json) process.stdout.write(`${JSON.stringify({ storm, ...outcome })}\n`);
else {
  const table = new Table({ ...plain, head: ['what', 'measured'] });
  table.push(...rowsOf(outcome));
  process.stdout.write(`${table.toString()}\n`);
}
process.exit(outcome.lost.length > 0 || outcome.openAtOnce > 1 ? 1 : 0);
