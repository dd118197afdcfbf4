import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { grantsOfCall } from '../core/aws/iam/calls.ts';
import { checks } from '../core/checks/registry.generated.ts';
import { baseReads, factsModules } from '../core/facts/index.ts';
import { openReads } from '../core/intake/targets.ts';
import { catalogueOf } from '../core/messages/render.ts';
import { domains } from '../core/model/finding.ts';
import { remedies } from '../core/remedies/registry.generated.ts';
import { idsIn } from '../simulator/expectation.ts';
import { examNames, loadScenario, scenarioNames } from '../simulator/scenario-files.ts';
import { leftIn, sentencesOf, templates } from './support/templates.ts';

const root = join(import.meta.dirname, '..');
const has = (...parts: string[]) => existsSync(join(root, ...parts));
const read = (...parts: string[]) => readFileSync(join(root, ...parts), 'utf8');
const catalogue = catalogueOf();
const scenarios = scenarioNames().map((name) => loadScenario(name));
const exam = examNames().map((name) => loadScenario(name));
const all = [...scenarios, ...exam];

/** The units in a folder: the files that no tool wrote. */
const unitsIn = (...folder: string[]) =>
  readdirSync(join(root, ...folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => basename(name, '.ts'));

/** What a person wrote of a page: without its tables that are generated. */
const written = (...page: string[]) =>
  read(...page).replaceAll(/<!-- (\w+): [^>]*-->[\s\S]*?<!-- end of \1 -->/g, '');

/** What the templates leave to the contributor and still stands in these files. */
const notFilledIn = (...files: string[]) =>
  files.flatMap((file) => leftIn(read(file)).map((sentence) => `${file}: ${sentence}`));

describe.each(checks.map((check) => [check.id, check] as const))('check %s', (id, check) => {
  test('lies in the folder of its domain', () => {
    expect(has('core', 'checks', check.domain, `${id}.ts`)).toBe(true);
  });
  test('has a test, a page and all its texts', () => {
    expect(has('test', 'core', 'checks', check.domain, `${id}.test.ts`)).toBe(true);
    expect(written('docs', 'checks', `${id}.md`).length).toBeGreaterThan(300);
    const messages = catalogue.checks[id];
    expect(messages?.title).toMatch(/\S/);
    expect(messages?.explanation).toMatch(/\S/);
    expect(messages?.advice).toMatch(/\S/);
  });
  test('has a scenario that expects it', () => {
    const expecting = scenarios.filter(({ expect: { cause, also = [] } }) =>
      [...idsIn(cause), ...also].includes(id),
    );
    expect(expecting.map(({ name }) => name)).not.toEqual([]);
  });
  test('can be raised by some alarm', () => {
    expect(check.symptoms).not.toEqual([]);
  });
  test('has filled in everything that the templates leave open', () => {
    const left = notFilledIn(
      `core/checks/${check.domain}/${id}.ts`,
      `core/messages/en/checks/${id}.ts`,
      `test/core/checks/${check.domain}/${id}.test.ts`,
      `docs/checks/${id}.md`,
    );
    expect(left).toEqual([]);
  });
});

describe.each(remedies.map((remedy) => remedy.id))('remedy %s', (id) => {
  test('has a test, a page and all its texts', () => {
    expect(has('test', 'core', 'remedies', 'catalogue', `${id}.test.ts`)).toBe(true);
    expect(written('docs', 'remedies', `${id}.md`).length).toBeGreaterThan(300);
    expect(catalogue.remedies[id]?.title).toMatch(/\S/);
    expect(catalogue.remedies[id]?.explanation).toMatch(/\S/);
  });
  test('has a scenario that expects it', () => {
    const expecting = scenarios.filter((one) => idsIn(one.expect.remedy).includes(id));
    expect(expecting.map(({ name }) => name)).not.toEqual([]);
  });
  test('has filled in everything that the templates leave open', () => {
    const left = notFilledIn(
      `core/remedies/catalogue/${id}.ts`,
      `core/messages/en/remedies/${id}.ts`,
      `test/core/remedies/catalogue/${id}.test.ts`,
      `docs/remedies/${id}.md`,
    );
    expect(left).toEqual([]);
  });
});

describe('templates', () => {
  test('there is a check for each domain', () => {
    const found = templates.flatMap((name) => /^checks\/(.+)\.ts$/.exec(name)?.[1] ?? []);
    expect(found.toSorted()).toEqual([...domains].toSorted());
  });
  test.each(templates.map((name) => [name]))('%s leaves something to fill in', (name) => {
    expect(sentencesOf(name)).not.toEqual([]);
  });
  test('no scenario has a sentence of theirs', () => {
    expect(
      notFilledIn(...scenarioNames().map((name) => `simulator/scenarios/${name}.json`)),
    ).toEqual([]);
  });
});

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
    expect(Object.keys(catalogue[kind]).toSorted()).toEqual([...ids].map(String).toSorted());
    const pages = readdirSync(join(root, 'docs', kind)).map((file) => basename(file, '.md'));
    expect(pages.toSorted()).toEqual([...ids].map(String).toSorted());
  });
  test('every read that facts declare can be granted', () => {
    const reads = Object.values(factsModules).flatMap((one) => one.reads);
    const ungranted = [...openReads, ...baseReads, ...reads].filter((name) => !grantsOfCall(name));
    expect(ungranted).toEqual([]);
  });
  test('every cause of a scenario is a check, and every remedy a remedy', () => {
    const causes = all.flatMap(({ expect: { cause, causes: set, not, also = [], forbidden } }) => [
      ...idsIn(cause),
      ...idsIn(set),
      ...not,
      ...also,
      ...(forbidden?.causes ?? []),
    ]);
    expect(causes.filter((cause) => !checks.some(({ id }) => id === cause))).toEqual([]);
    const named = all.flatMap((one) => idsIn(one.expect.remedy));
    expect(named.filter((remedy) => !remedies.some(({ id }) => id === remedy))).toEqual([]);
  });
  test('every scenario is named as its file', () => {
    expect(scenarios.map(({ name }) => name)).toEqual(scenarioNames());
    expect(exam.map(({ name }) => name)).toEqual(examNames().map((name) => name.split('/')[1]));
  });
  test('there are six scenarios of each level at least', () => {
    const counts = [1, 2, 3, 4].map(
      (level) => all.filter((one) => (one.level ?? 1) === level).length,
    );
    expect(counts.filter((count) => count < 6)).toEqual([]);
  });
});
