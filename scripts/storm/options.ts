import { parseArgs } from 'node:util';
import type { Storm } from '../../simulator/storm/play.ts';

/** What `--help` prints. */
export const help = `Plays a storm of alarms in a simulated account, under AWS's limits.

  --alarms N      alarm events (1000)
  --seconds N     simulated seconds within which they fire (60)
  --apis N        APIs that they are about (as many as alarms)
  --latency N     milliseconds that each AWS call takes (80)
  --threshold N   incidents within five minutes after which many are a storm (as deployed)
  --seed N        another order of the same (1)
  --json          one line of JSON
`;

const whole = (name: string, text: string): number => {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} must be a whole number, not "${text}".`);
  return Number(text);
};

/** @throws Error for an option that does not exist or a number that is not one */
export function stormFrom(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      alarms: { type: 'string', default: '1000' },
      seconds: { type: 'string', default: '60' },
      apis: { type: 'string' },
      latency: { type: 'string', default: '80' },
      threshold: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const alarms = whole('alarms', values.alarms);
  const storm: Storm = {
    alarms,
    seconds: whole('seconds', values.seconds),
    apis: Math.min(alarms, whole('apis', values.apis ?? values.alarms)),
    latency: whole('latency', values.latency),
    seed: whole('seed', values.seed),
    threshold: values.threshold === undefined ? undefined : whole('threshold', values.threshold),
  };
  return { storm, json: values.json, wantsHelp: values.help };
}
