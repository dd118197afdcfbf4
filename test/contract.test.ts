import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { calls as iamCalls } from '../core/aws/iam/grants-of.ts';
import { isWriteName, readsOfWrite } from '../core/changes/permissions.ts';
import { checks } from '../core/checks/registry.generated.ts';
import { baseReads, factsModules } from '../core/facts/index.ts';
import { openReads } from '../core/incident/targets.ts';
import { catalogueOf } from '../core/messages/render.ts';
import { domains } from '../core/model/finding.ts';
import { remedies } from '../core/remedies/registry.generated.ts';
import { loadScenario, scenarioNames } from '../simulator/scenario-files.ts';

const root = join(import.meta.dirname, '..');
const has = (...parts: string[]) => existsSync(join(root, ...parts));
const read = (...parts: string[]) => readFileSync(join(root, ...parts), 'utf8');
const catalogue = catalogueOf();
const scenarios = scenarioNames().map((name) => loadScenario(name));
const listOf = (value: string | null | undefined | readonly string[]) =>
  value === null || value === undefined ? [] : [value].flat();

/** The units in a folder: the files that no tool wrote. */
const unitsIn = (...folder: string[]) =>
  readdirSync(join(root, ...folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => basename(name, '.ts'));

/** Every source file below a folder. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

describe.each(checks.map((check) => [check.id, check] as const))('check %s', (id, check) => {
  test('lies in the folder of its domain', () => {
    expect(has('core', 'checks', check.domain, `${id}.ts`)).toBe(true);
  });
  test('has a test, a page and all its texts', () => {
    expect(has('test', 'core', 'checks', check.domain, `${id}.test.ts`)).toBe(true);
    expect(read('docs', 'checks', `${id}.md`).length).toBeGreaterThan(300);
    const messages = catalogue.checks[id];
    expect(messages?.title).toMatch(/\S/);
    expect(messages?.explanation).toMatch(/\S/);
    expect(messages?.advice).toMatch(/\S/);
  });
  test('has a scenario that expects it', () => {
    const expecting = scenarios.filter(({ expect: { cause } }) => listOf(cause).includes(id));
    expect(expecting.map(({ name }) => name)).not.toEqual([]);
  });
  test('names only remedies that exist', () => {
    const source = read('core', 'checks', check.domain, `${id}.ts`);
    const named = [...source.matchAll(/remedies: \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'([^']+)'/g)].map(([, remedy]) => remedy),
    );
    const known = remedies.map((remedy) => remedy.id);
    expect(named.filter((remedy) => !known.includes(remedy ?? ''))).toEqual([]);
  });
  test('can be raised by some alarm', () => {
    expect(check.symptoms).not.toEqual([]);
  });
});

describe.each(remedies.map((remedy) => [remedy.id, remedy] as const))('remedy %s', (id, remedy) => {
  test('has a test, a page and all its texts', () => {
    expect(has('test', 'core', 'remedies', 'catalogue', `${id}.test.ts`)).toBe(true);
    expect(read('docs', 'remedies', `${id}.md`).length).toBeGreaterThan(300);
    expect(catalogue.remedies[id]?.title).toMatch(/\S/);
    expect(catalogue.remedies[id]?.explanation).toMatch(/\S/);
  });
  test('has a scenario that expects it', () => {
    const expecting = scenarios.filter((one) => listOf(one.expect.remedy).includes(id));
    expect(expecting.map(({ name }) => name)).not.toEqual([]);
  });
  test('is named by a check', () => {
    const sources = domains.flatMap((domain) =>
      sourcesIn(`core/checks/${domain}`).map((file) => read(file)),
    );
    expect(sources.some((source) => source.includes(`'${id}'`))).toBe(true);
  });
  test.each(remedy.writes)('%s can be applied and granted', (write) => {
    expect(isWriteName(write)).toBe(true);
    expectGranted(write);
    for (const name of isWriteName(write) ? readsOfWrite[write] : []) expectGranted(name);
  });
});

function expectGranted(name: string): void {
  const [service = '', operation = ''] = name.split(':');
  const table: Readonly<Record<string, unknown>> | undefined = Object.entries(iamCalls).find(
    ([id]) => id === service,
  )?.[1];
  expect(Object.keys(table ?? {})).toContain(operation);
}

describe('registries', () => {
  test('hold every file, and each id once', () => {
    const files = domains.flatMap((domain) => unitsIn('core', 'checks', domain));
    expect(checks.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
    const catalogued = unitsIn('core', 'remedies', 'catalogue');
    expect(remedies.map(({ id }) => id).toSorted()).toEqual(catalogued.toSorted());
    expect(new Set(files).size).toBe(files.length);
  });
  test.each([
    ['checks', checks.map(({ id }) => id)],
    ['remedies', remedies.map(({ id }) => id)],
  ] as const)('%s: no texts and no pages of units that are gone', (kind, ids) => {
    expect(Object.keys(catalogue[kind]).toSorted()).toEqual(ids.toSorted());
    const pages = readdirSync(join(root, 'docs', kind)).map((file) => basename(file, '.md'));
    expect(pages.toSorted()).toEqual(ids.toSorted());
  });
  test('every read that facts declare can be granted', () => {
    const reads = Object.values(factsModules).flatMap((one) => one.reads);
    for (const name of [...openReads, ...baseReads, ...reads]) expectGranted(name);
  });
  test('every cause of a scenario is a check, and every remedy a remedy', () => {
    const causes = scenarios.flatMap((one) => [...listOf(one.expect.cause), ...one.expect.not]);
    expect(causes.filter((cause) => !checks.some(({ id }) => id === cause))).toEqual([]);
    const named = scenarios.flatMap((one) => listOf(one.expect.remedy));
    expect(named.filter((remedy) => !remedies.some(({ id }) => id === remedy))).toEqual([]);
  });
  test('every scenario is named as its file', () => {
    expect(scenarios.map(({ name }) => name)).toEqual(scenarioNames());
  });
});

/** A code as sources write it: `lambda-permission-missing.no-statement`, `report.verdict-${verdict}`, `${id}.none`. */
interface Mention {
  readonly file: string;
  readonly code: string;
}

const folders = ['core', 'cli', 'lib', 'lambdas', 'simulator', 'statemachines', 'bin'];
const files = folders
  .flatMap((folder) => [
    ...sourcesIn(folder),
    ...readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.asl.json'))
      .map((name) => join(folder, name)),
  ])
  .filter((file) => !file.startsWith(join('core', 'messages', 'en')));
const owners = [catalogue.checks, catalogue.remedies, catalogue.areas].flatMap((part) =>
  Object.keys(part),
);
const texts = new Map<string, readonly string[]>([
  ...Object.entries(catalogue.checks).map(([id, one]) => [id, Object.keys(one.evidence)] as const),
  ...Object.entries(catalogue.remedies).map(([id, one]) => [id, Object.keys(one.notes)] as const),
  ...Object.entries(catalogue.areas).map(([id, one]) => [id, Object.keys(one)] as const),
]);

/** What stands where a code may: after `code:`, in `say(…)`, and every other string that begins with an owner's name and is no file's. */
const mentions: Mention[] = files.flatMap((file) => {
  const own = basename(file).replace(/\.tsx?$/, '');
  const source = read(file).replaceAll(/\/\*\*.*?\*\//gs, '');
  return [
    ...source.matchAll(/(['"`])((?:\$\{id\}|[a-z][a-z0-9-]*)\.(?:[a-z0-9-]|\$\{[^}]*\})+)\1/g),
  ]
    .map(([, , code = '']) => ({ file, code: code.replace('${id}', own) }))
    .filter(({ code }) => owners.includes(code.slice(0, code.indexOf('.'))))
    .filter(({ code }) => !/\.(json|md|html)$/.test(code));
});

/** Whether a mention, whose `${…}` may stand for anything, can mean the text. */
function means({ code }: Mention, owner: string, key: string): boolean {
  const pattern = code.replaceAll(/\$\{[^}]*\}/g, '\u0000').replaceAll('.', String.raw`\.`);
  return new RegExp(`^${pattern.replaceAll('\u0000', '.+')}$`).test(`${owner}.${key}`);
}

describe('messages', () => {
  test('every code that sources name has a text', () => {
    const missing = mentions.filter((mention) => {
      const owner = mention.code.slice(0, mention.code.indexOf('.'));
      return !(texts.get(owner) ?? []).some((key) => means(mention, owner, key));
    });
    expect(missing).toEqual([]);
  });

  test('every text is named by some source', () => {
    const unused = [...texts].flatMap(([owner, keys]) =>
      keys
        .filter((key) => !mentions.some((mention) => means(mention, owner, key)))
        .map((key) => `${owner}.${key}`),
    );
    expect(unused).toEqual([]);
  });
});
