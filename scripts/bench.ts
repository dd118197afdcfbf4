/**
 * Measures the product against its budgets and prints tables; exits with 1 where a budget is missed, and with 2 for wrong options.
 * Incidents are played on the virtual clock, so only the bundles, the demo and the tests depend on the machine.
 */
import { help, type Options, optionsFrom } from './bench/options.ts';

/** Nothing is loaded that is measured, where nothing is measured. */
async function run(options: Options): Promise<number> {
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const { bench } = await import('./bench/run.ts');
  return bench(options);
}

function readOptions(): Options | undefined {
  try {
    return optionsFrom(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

const options = readOptions();
process.exit(options ? await run(options) : 2);
