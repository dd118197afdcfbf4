/**
 * Fills the generated parts of the documents between their marks: the tables of checks and remedies in README.md, the names of
 * the worlds in docs/scenarios.md, the picture of the rooms in docs/architecture.md, the rules of the audit, the settings, the roles,
 * what the page of a cause reads and that of a remedy calls.
 * `npm run readme` writes; `npm run readme -- --check` fails where a document is not current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { picture } from './rooms/picture.ts';
import { checks } from '../core/checks/registry.generated.ts';
import { remedies } from '../core/remedies/registry.generated.ts';
import { filled } from './fill.ts';
import { callsOf, readsOf } from './pages/tables.ts';
import {
  checkTable,
  remedyTable,
  roleTable,
  ruleTable,
  settingTable,
  worldTables,
} from './tables.ts';

const documents: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': { checks: checkTable(), remedies: remedyTable() },
  'docs/architecture.md': { rooms: picture() },
  'docs/audit.md': { rules: ruleTable() },
  'docs/deploying.md': { settings: settingTable() },
  'docs/permissions.md': { roles: roleTable() },
  'docs/scenarios.md': { worlds: worldTables() },
  ...Object.fromEntries(
    checks.map((check) => [`docs/checks/${check.id}.md`, { reads: readsOf(check) }]),
  ),
  ...Object.fromEntries(
    remedies.map((remedy) => [`docs/remedies/${remedy.id}.md`, { calls: callsOf(remedy) }]),
  ),
};

const checking = process.argv.includes('--check');
for (const [name, parts] of Object.entries(documents)) {
  const file = join(import.meta.dirname, '..', name);
  const current = readFileSync(file, 'utf8');
  const wanted = filledBy(parts, current, name);
  if (wanted === current) continue;
  if (!checking) writeFileSync(file, wanted);
  if (checking) process.exitCode = 1;
  console.log(checking ? `not current: ${name} (run npm run readme)` : `wrote ${name}`);
}

function filledBy(parts: Readonly<Record<string, string>>, text: string, name: string): string {
  try {
    return Object.entries(parts).reduce(filled, text);
  } catch (error) {
    throw new Error(`${name} ${(error as Error).message}`, { cause: error });
  }
}
