/**
 * Writes the registries of checks, remedies, writes, rules and messages from what lies in their folders, and what there is of each domain
 * from its row in core/engine/domains.ts.
 * `npm run registry` writes; `npm run registry -- --check` fails where a registry is not current.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { domainTable } from '../core/engine/domains.ts';
import { type Domain, domains } from '../core/model/finding.ts';
import { checkPlaces, hindrances } from './registry/check-places.ts';
import { evidenceArguments } from './registry/evidence.ts';
import { readNames, readPurposes } from './registry/reads.ts';
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

/** Every domain's facts, for those who ask what is read. A Lambda imports its own domain's, so that it bundles no client that it does not use. */
function factsModules(): string {
  const reading = domains.filter((domain) => domainTable[domain].facts !== null);
  return [
    heading + "import type { Domain } from '../model/finding.ts';",
    "import { baseOnly } from './base-only.ts';",
    "import type { FactsModule } from './define-facts.ts';",
    ...reading.map((domain) => `import ${camel(domain)} from './${domainTable[domain].facts}.ts';`),
    '',
    "/** Every domain's reads, by domain. */",
    'export const factsModules: { readonly [D in Domain]: FactsModule<D> } = {',
    ...domains.map((domain) =>
      domainTable[domain].facts === null
        ? `  '${domain}': baseOnly('${domain}'),`
        : `  '${domain}': ${camel(domain)},`,
    ),
    '};',
    '',
  ].join('\n');
}

function everyDomain(): string {
  return [
    heading + "import { factsModules } from '../facts/modules.generated.ts';",
    "import type { Domain } from '../model/finding.ts';",
    ...domains.map(
      (domain) =>
        `import { checks as ${camel(domain)} } from '../checks/${domain}/registry.generated.ts';`,
    ),
    "import type { DomainChecks } from './domains.ts';",
    '',
    '/** How the facts of each domain are read, and which checks judge them. */',
    'export const everyDomain: { readonly [D in Domain]: DomainChecks<D> } = {',
    ...domains.map(
      (domain) => `  '${domain}': { facts: factsModules['${domain}'], checks: ${camel(domain)} },`,
    ),
    '};',
    '',
  ].join('\n');
}

function loadedDomains(): string {
  return [
    heading + "import type { Domain } from '../model/finding.ts';",
    "import { once } from '../model/once.ts';",
    "import type { DomainChecks } from './domains.ts';",
    '',
    '// All of them in one piece: a piece for each would fall into dozens of files that a start has to open.',
    "const every = once(async () => (await import('./every-domain.generated.ts')).everyDomain);",
    '',
    '/** Loads a domain, whose checks and SDK clients a start does without. */',
    'export const loadDomain: { readonly [D in Domain]: () => Promise<DomainChecks<D>> } = {',
    ...domains.map((domain) => `  '${domain}': once(async () => (await every())['${domain}']),`),
    '};',
    '',
  ].join('\n');
}

/** The Lambda of a domain's branch. */
function checkLambda(domain: Domain): string {
  const { facts } = domainTable[domain];
  return [
    heading + `import { checks } from '../core/checks/${domain}/registry.generated.ts';`,
    facts === null
      ? "import { baseOnly } from '../core/facts/base-only.ts';"
      : `import facts from '../core/facts/${facts}.ts';`,
    "import { checkStep } from './check-domain.ts';",
    '',
    `/** The branch of the domain \`${domain}\`. */`,
    facts === null
      ? `export const handler = checkStep({ facts: baseOnly('${domain}'), checks });`
      : 'export const handler = checkStep({ facts, checks });',
    '',
  ].join('\n');
}

function checkHandlers(): string {
  return [
    heading.trimEnd(),
    ...domains.map(
      (domain) =>
        `import { handler as ${camel(domain)} } from '../../lambdas/${domainTable[domain].worker}.ts';`,
    ),
    '',
    '/** The handlers of the branches by the name that the template gives them. */',
    'export const checkHandlers = {',
    ...domains.map((domain) => `  '${domainTable[domain].worker}.handler': ${camel(domain)},`),
    '};',
    '',
  ].join('\n');
}

/** The texts that stand in their checks: each check that has some exports them by this name. */
function signatures(): string {
  const found = domains.flatMap((domain) =>
    idsIn(`core/checks/${domain}`)
      .map((id) => ({ id, path: `./${domain}/${id}.ts` }))
      .filter(({ path }) =>
        readFileSync(join(root, 'core/checks', path), 'utf8').includes('export const signatures'),
      ),
  );
  return [
    heading + "import type { Rule } from '../signals/rule.ts';",
    ...found.map(({ id, path }) => `import { signatures as ${camel(id)} } from '${path}';`),
    '',
    'export const ownSignatures: readonly Rule[] = [',
    ...found.map(({ id }) => `  ...${camel(id)},`),
    '];',
    '',
  ].join('\n');
}

/** The services of a simulated account: each folder of simulator/account with an index. */
function simulatedServices(): string {
  const folder = 'simulator/account';
  const names = readdirSync(join(root, folder))
    .filter((name) => existsSync(join(root, folder, name, 'index.ts')))
    .toSorted();
  return [
    heading + "import type { Service } from './define-service.ts';",
    ...names.map((name) => `import { ${camel(name)} } from './${name}/index.ts';`),
    '',
    '/** Every service that a simulated account has. Their states are their own, so the list cannot name one type. */',
    'export const services = [',
    ...names.map((name) => `  ${camel(name)},`),
    '] as readonly unknown[] as readonly Service<never>[];',
    '',
  ].join('\n');
}

/** The ids of everything that has a file of its own, so that a mistyped one does not compile. */
function idTypes(): string {
  const causes = domains.flatMap((domain) => idsIn(`core/checks/${domain}`)).toSorted();
  const union = (name: string, of: readonly string[]) => [
    `export type ${name} =`,
    ...of.map((id, index) => `  | '${id}'${index === of.length - 1 ? ';' : ''}`),
    '',
  ];
  return [
    heading,
    '/** A cause that has a check. */',
    ...union('CauseId', causes),
    '/** A remedy of the catalogue. */',
    ...union('RemedyId', idsIn('core/remedies/catalogue')),
    '/** A rule of the audit. */',
    ...union('RuleId', idsIn('core/audit/rules')),
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
  'simulator/account/services.generated.ts': simulatedServices(),
  'core/checks/registry.generated.ts': checks(),
  ...Object.fromEntries(
    domains.map((domain) => [`core/checks/${domain}/registry.generated.ts`, checksOf(domain)]),
  ),
  'core/facts/modules.generated.ts': factsModules(),
  'core/engine/every-domain.generated.ts': everyDomain(),
  'core/engine/domains.generated.ts': loadedDomains(),
  ...Object.fromEntries(
    domains.map((domain) => [`lambdas/${domainTable[domain].worker}.ts`, checkLambda(domain)]),
  ),
  'simulator/cloud/check-handlers.generated.ts': checkHandlers(),
  'core/checks/signatures.generated.ts': signatures(),
  'core/model/ids.generated.ts': idTypes(),
  'core/model/reads.generated.ts': readNames(heading),
  'scripts/pages/read-purposes.generated.ts': readPurposes(root, heading),
  'core/remedies/registry.generated.ts': remedies(),
  ...(await writeRegistries(root, heading)),
  'core/messages/en/registry.generated.ts': messages('en'),
  'core/audit/registry.generated.ts': rules(),
  'core/messages/en/rules/registry.generated.ts': ruleMessages('en'),
};

const check = process.argv.includes('--check');
let stale = 0;

/** Writes a file unless it is current; with `--check`, says which is not. */
function settle(path: string, text: string): void {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  stale += 1;
  if (!check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(check ? `not current: ${path} (run npm run registry)` : `wrote ${path}`);
}

for (const [path, text] of Object.entries(files)) settle(path, text);
// Loaded here, because the catalogue is made of registries that were written just now.
const { catalogue } = await import('../core/messages/en/registry.generated.ts');
const { rules: ruleTexts } = await import('../core/messages/en/rules/registry.generated.ts');
const { checks: everyCheck } = await import('../core/checks/registry.generated.ts');
settle('core/checks/places.generated.ts', heading + checkPlaces(everyCheck));
settle('core/model/hindrances.generated.ts', heading + hindrances(everyCheck));
settle('core/model/evidence.generated.ts', heading + evidenceArguments(catalogue, ruleTexts));
process.exitCode = check && stale > 0 ? 1 : 0;
