/**
 * Writes simulator/scenario.schema.json from the schema that checks scenarios.
 * `--check` fails where the file is not current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { scenarioSchema } from '../simulator/scenario.ts';

const name = 'simulator/scenario.schema.json';
const file = join(import.meta.dirname, '..', name);
const schema = {
  title: 'A Gateway Medic scenario',
  ...z.toJSONSchema(scenarioSchema, { io: 'input' }),
};
const current = existsSync(file)
  ? JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) === JSON.stringify(schema)
  : false;

if (!current && process.argv.includes('--check')) {
  console.log(`not current: ${name} (run npm run scenario-schema)`);
  process.exitCode = 1;
} else if (!current) {
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`wrote ${name}`);
}
