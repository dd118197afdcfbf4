/**
 * Writes gateway-medic.config.schema.json from the schema that checks the configuration.
 * `--check` fails where the file is not current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configJsonSchema } from '../lib/config/json-schema.ts';
import { packageRoot } from '../lib/package-root.ts';

const name = 'gateway-medic.config.schema.json';
const file = join(packageRoot, name);
const schema = configJsonSchema();
const current = existsSync(file)
  ? JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) === JSON.stringify(schema)
  : false;

if (!current && process.argv.includes('--check')) {
  console.log(`not current: ${name} (run npm run config-schema)`);
  process.exitCode = 1;
} else if (!current) {
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`wrote ${name}`);
}
