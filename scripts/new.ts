/**
 * Makes the files of a new check or remedy from the templates in scripts/templates, and registers it.
 * `npm run new:check lambda/lambda-init-error`, `npm run new:remedy raise-function-memory`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { domains } from '../core/model/finding.ts';

const root = join(import.meta.dirname, '..');
const templates = join(root, 'scripts', 'templates');
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

interface Unit {
  readonly id: string;
  /** The files to write, by template. */
  readonly files: Readonly<Record<string, string>>;
  readonly placeholders: Readonly<Record<string, string>>;
}

function check(argument: string): Unit {
  const [domain = '', ...rest] = argument.split('/');
  const id = rest.join('/');
  if (!(domains as readonly string[]).includes(domain)) {
    fail(`"${domain}" is not a valid domain. Available: ${domains.join(', ')}.`);
  }
  requireKebab(id);
  return {
    id,
    placeholders: { 'example-cause': id, "'account'": `'${domain}'` },
    files: {
      'check.ts': `core/checks/${domain}/${id}.ts`,
      'check.messages.ts': `core/messages/en/checks/${id}.ts`,
      'check.test.ts': `test/core/checks/${domain}/${id}.test.ts`,
      'check.md': `docs/checks/${id}.md`,
      'scenario.json': `simulator/scenarios/${id}.json`,
    },
  };
}

function remedy(id: string): Unit {
  requireKebab(id);
  return {
    id,
    placeholders: { 'example-remedy': id },
    files: {
      'remedy.ts': `core/remedies/catalogue/${id}.ts`,
      'remedy.messages.ts': `core/messages/en/remedies/${id}.ts`,
      'remedy.test.ts': `test/core/remedies/catalogue/${id}.test.ts`,
      'remedy.md': `docs/remedies/${id}.md`,
    },
  };
}

function requireKebab(id: string): void {
  if (!kebab.test(id))
    fail(
      `"${id}" is not a valid id: use lower-case words joined by hyphens, for example lambda-init-error.`,
    );
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** Templates compile where they lie; their imports are made to fit the place where the copy will lie. */
function withImportsOf(file: string, text: string): string {
  return text.replaceAll(/from '(\.[^']+)'/g, (_, specifier: string) => {
    const imported = unit.files[basename(specifier)] ?? relative(root, join(templates, specifier));
    const path = relative(dirname(file), imported);
    return `from '${path.startsWith('.') ? path : `./${path}`}'`;
  });
}

const makers: Readonly<Record<string, (argument: string) => Unit>> = { check, remedy };
const [kind = '', argument = ''] = process.argv.slice(2);
const make = makers[kind] ?? fail('Usage: npm run new:check DOMAIN/ID or npm run new:remedy ID');
const unit = make(argument);
const taken = Object.values(unit.files).find((file) => existsSync(join(root, file)));
if (taken !== undefined) fail(`${taken} already exists; nothing was written.`);
for (const [template, file] of Object.entries(unit.files)) {
  const text = Object.entries(unit.placeholders).reduce(
    (filled, [from, to]) => filled.replaceAll(from, to),
    withImportsOf(file, readFileSync(join(templates, template), 'utf8')),
  );
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  console.log(`wrote ${file}`);
}
execFileSync('npx', ['tsx', join(root, 'scripts', 'registry.ts')], { stdio: 'inherit' });
console.log(`Now make test/…/${unit.id}.test.ts say what it should do.`);
