/**
 * Writes the registries of checks, remedies, writes, rules and messages from what lies in their folders.
 * `npm run registry` writes; `npm run registry -- --check` fails where a registry is not current.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Domain, domains } from '../core/model/finding.ts';
import { writeRegistries } from './writes.ts';

const root = join(import.meta.dirname, '..');

/** The ids of the units in a folder: its TypeScript files that no tool wrote. */
function idsIn(folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => basename(name, '.ts'))
    .toSorted();
}

const camel = (id: string) =>
  id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const heading = '// Written by `npm run registry`. Do not edit.\n';

/** A domain's checks have a registry of their own, so that a Lambda loads no other domain's. */
function checksOf(domain: Domain): string {
  const ids = idsIn(`core/checks/${domain}`);
  return [
    heading + "import type { Check } from '../define-check.ts';",
    ...ids.map((id) => `import ${camel(id)} from './${id}.ts';`),
    '',
    `export const checks: readonly Check<'${domain}'>[] = [${ids.map(camel).join(', ')}];`,
    '',
  ].join('\n');
}

function checks(): string {
  return [
    heading +
      domains
        .map(
          (domain) =>
            `import { checks as ${camel(domain)} } from './${domain}/registry.generated.ts';`,
        )
        .join('\n'),
    '',
    'export const checks = [',
    ...domains.map((domain) => `  ${camel(domain)},`),
    '].flat();',
    '',
  ].join('\n');
}

function remedies(): string {
  const ids = idsIn('core/remedies/catalogue');
  return [
    heading + "import type { Remedy } from './define-remedy.ts';",
    ...ids.map((id) => `import ${camel(id)} from './catalogue/${id}.ts';`),
    '',
    `export const remedies: readonly Remedy[] = [${ids.map(camel).join(', ')}];`,
    '',
  ].join('\n');
}

function rules(): string {
  const ids = idsIn('core/audit/rules');
  return [
    heading + "import type { Rule } from './define-rule.ts';",
    ...ids.map((id) => `import ${camel(id)} from './rules/${id}.ts';`),
    '',
    `export const rules: readonly Rule[] = [${ids.map(camel).join(', ')}];`,
    '',
  ].join('\n');
}

/** Apart from the other texts: no Lambda shows them. */
function ruleMessages(language: string): string {
  const ids = idsIn(`core/messages/${language}/rules`);
  return [
    heading + "import type { RuleMessages } from '../../types.ts';",
    ...ids.map((id) => `import ${camel(id)} from './${id}.ts';`),
    '',
    'export const rules: Readonly<Record<string, RuleMessages>> = {',
    ...ids.map((id) => `  '${id}': ${camel(id)},`),
    '};',
    '',
  ].join('\n');
}

function messages(language: string): string {
  const folder = `core/messages/${language}`;
  const kinds = [
    { name: 'checks', path: './checks/', ids: idsIn(`${folder}/checks`) },
    { name: 'remedies', path: './remedies/', ids: idsIn(`${folder}/remedies`) },
    { name: 'areas', path: './', ids: idsIn(folder) },
  ];
  const variable = (kind: string, id: string) => camel(`${kind}-${id}`);
  return [
    heading + "import type { Catalogue } from '../types.ts';",
    ...kinds.flatMap(({ name, path, ids }) =>
      ids.map((id) => `import ${variable(name, id)} from '${path}${id}.ts';`),
    ),
    '',
    'export const catalogue: Catalogue = {',
    ...kinds.flatMap(({ name, ids }) => [
      `  ${name}: {`,
      ...ids.map((id) => `    '${id}': ${variable(name, id)},`),
      '  },',
    ]),
    '};',
    '',
  ].join('\n');
}

const files: Record<string, string> = {
  'core/checks/registry.generated.ts': checks(),
  ...Object.fromEntries(
    domains.map((domain) => [`core/checks/${domain}/registry.generated.ts`, checksOf(domain)]),
  ),
  'core/remedies/registry.generated.ts': remedies(),
  ...(await writeRegistries(root, heading)),
  'core/messages/en/registry.generated.ts': messages('en'),
  'core/audit/registry.generated.ts': rules(),
  'core/messages/en/rules/registry.generated.ts': ruleMessages('en'),
};

const check = process.argv.includes('--check');
const stale = Object.entries(files).filter(([path, text]) => {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
if (!check) for (const [path, text] of stale) writeFileSync(join(root, path), text);
for (const [path] of stale)
  console.log(check ? `not current: ${path} (run npm run registry)` : `wrote ${path}`);
process.exitCode = check && stale.length > 0 ? 1 : 0;
