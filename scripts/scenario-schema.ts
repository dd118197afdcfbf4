/**
 * Writes simulator/scenario.schema.json and simulator/world.schema.json from the schemas that check these files.
 * `--check` fails where one is not current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { scenarioSchema } from '../simulator/scenario.ts';
import { worldSchema } from '../simulator/worlds/world-file.ts';

const check = process.argv.includes('--check');

function write(name: string, title: string, of: z.ZodMiniType): void {
  const file = join(import.meta.dirname, '..', name);
  const schema = { title, ...z.toJSONSchema(of, { io: 'input' }) };
  const current = existsSync(file)
    ? JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) === JSON.stringify(schema)
    : false;
  if (!current && check) {
    console.log(`not current: ${name} (run npm run scenario-schema)`);
    process.exitCode = 1;
  } else if (!current) {
    writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    console.log(`wrote ${name}`);
  }
}

write('simulator/scenario.schema.json', 'A Gateway Medic scenario', scenarioSchema);
write('simulator/world.schema.json', 'A world of Gateway Medic scenarios', worldSchema);
