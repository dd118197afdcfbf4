/**
 * Fills the generated parts of README.md: the tables of checks and remedies, between their marks.
 * `npm run readme` writes; `npm run readme -- --check` fails where the README is not current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../core/checks/registry.generated.ts';
import { catalogueOf } from '../core/messages/render.ts';
import { remedies } from '../core/remedies/registry.generated.ts';

const file = join(import.meta.dirname, '..', 'README.md');
const { checks: checkTexts, remedies: remedyTexts } = catalogueOf();

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;

const checkTable = [
  row('cause', 'what it means', 'alarms'),
  row('---', '---', '---'),
  ...checks.map(({ id, symptoms }) =>
    row(`[\`${id}\`](docs/checks/${id}.md)`, checkTexts[id]?.title ?? '', symptoms.join(', ')),
  ),
].join('\n');

const remedyTable = [
  row('remedy', 'what it does', 'risk', 'calls'),
  row('---', '---', '---', '---'),
  ...remedies.map(({ id, risk, writes }) =>
    row(
      `[\`${id}\`](docs/remedies/${id}.md)`,
      remedyTexts[id]?.title ?? '',
      risk,
      writes.map((call) => `\`${call}\``).join(' '),
    ),
  ),
].join('\n');

const parts: Readonly<Record<string, string>> = { checks: checkTable, remedies: remedyTable };
const current = readFileSync(file, 'utf8');
const wanted = Object.entries(parts).reduce(
  (text, [name, table]) =>
    text.replace(
      new RegExp(`(<!-- ${name}: [^>]*-->\n)[\\s\\S]*?(<!-- end of ${name} -->)`),
      (_, open: string, close: string) => `${open}\n${table}\n\n${close}`,
    ),
  current,
);

if (wanted === current) process.exit(0);
if (process.argv.includes('--check')) {
  console.error('README.md is not current (run npm run readme)');
  process.exit(1);
}
writeFileSync(file, wanted);
console.log('wrote README.md');
