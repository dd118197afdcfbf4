/**
 * Fills the generated parts of the documents between their marks: the tables of checks and remedies in README.md, the names of
 * the worlds in docs/scenarios.md.
 * `npm run readme` writes; `npm run readme -- --check` fails where a document is not current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../core/checks/registry.generated.ts';
import { catalogueOf } from '../core/messages/render.ts';
import { remedies } from '../core/remedies/registry.generated.ts';
import { Simulation } from '../simulator/simulation.ts';
import { type WorldName, worlds } from '../simulator/worlds/index.ts';

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

/** What scenarios may call the things of each world, as a table per world. */
function worldTables(): string {
  return (Object.keys(worlds) as WorldName[])
    .map((world) => {
      const { names } = new Simulation({ world, seed: 1 });
      const rows = Object.entries(names).flatMap(([name, value]) =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).map(([key, inner]) => row(`\`${name}.${key}\``, `\`${inner}\``))
          : [row(`\`${name}\``, `\`${String(value)}\``)],
      );
      return [`### \`${world}\``, '', row('name', 'for example'), row('---', '---'), ...rows].join(
        '\n',
      );
    })
    .join('\n\n');
}

const documents: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': { checks: checkTable, remedies: remedyTable },
  'docs/scenarios.md': { worlds: worldTables() },
};

const checking = process.argv.includes('--check');
for (const [name, parts] of Object.entries(documents)) {
  const file = join(import.meta.dirname, '..', name);
  const current = readFileSync(file, 'utf8');
  const wanted = Object.entries(parts).reduce(filled, current);
  if (wanted === current) continue;
  if (!checking) writeFileSync(file, wanted);
  if (checking) process.exitCode = 1;
  console.log(checking ? `not current: ${name} (run npm run readme)` : `wrote ${name}`);
}

function filled(text: string, [part, content]: [string, string]): string {
  const between = new RegExp(`(<!-- ${part}: [^>]*-->\n)[\\s\\S]*?(<!-- end of ${part} -->)`);
  return text.replace(
    between,
    (_, open: string, close: string) => `${open}\n${content}\n\n${close}`,
  );
}
