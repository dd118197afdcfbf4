/**
 * Writes what follows from the schema that checks the configuration: gateway-medic.config.schema.json for editors, and the
 * types that the package gives to CDK apps. `--check` fails where a file is not current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configJsonSchema } from '../lib/config/json-schema.ts';
import { packageRoot } from '../lib/package-root.ts';
import { typeOf } from './config-types.ts';

const types = `// Written by \`npm run config-schema\`. Do not edit.
/** The configuration as a person writes it. */
export interface ConfigInput ${typeOf(configJsonSchema('input'))}

/** The configuration with every default filled in. */
export interface Config ${typeOf(configJsonSchema('output'))}

/** An API that is watched, with what it does differently. */
export type WatchedApi = Config['apis'][number];

/** When alarms fire. Rates are shares of the requests of one minute, latencies are milliseconds. */
export type Thresholds = Config['thresholds'];
`;

const files = {
  'gateway-medic.config.schema.json': `${JSON.stringify(configJsonSchema(), null, 2)}\n`,
  'lib/config/config.generated.ts': types,
};

/** A formatter may lay JSON out in its own way. */
const same = (left: string, right: string): boolean =>
  left.replaceAll(/\s/g, '') === right.replaceAll(/\s/g, '');

for (const [name, text] of Object.entries(files)) {
  const file = join(packageRoot, name);
  if (existsSync(file) && same(readFileSync(file, 'utf8'), text)) continue;
  if (process.argv.includes('--check')) {
    console.log(`not current: ${name} (run npm run config-schema)`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`wrote ${name}`);
  }
}
