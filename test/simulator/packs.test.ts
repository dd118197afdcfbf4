import { describe, expect, test } from '@jest/globals';
import { loadScenario, packNames, packs } from '../../simulator/scenario-files.ts';
import { Simulation } from '../../simulator/simulation.ts';
import { worldOf } from '../../simulator/worlds/find.ts';

const scenariosOf = (pack: (typeof packs)[number]) => packNames(pack).map(loadScenario);

test.each(packs)('every scenario of %s is a valid file with the name of its file', (pack) => {
  expect(scenariosOf(pack).map(({ name }) => `${pack}/${name}`)).toEqual(packNames(pack));
});

describe('the pack of healthy but odd worlds', () => {
  test('has at least 30 scenarios in at least 5 worlds', () => {
    const odd = scenariosOf('odd');
    expect(odd.length).toBeGreaterThanOrEqual(30);
    expect(new Set(odd.map(({ world }) => world)).size).toBeGreaterThanOrEqual(5);
  });

  test.each([...new Map(scenariosOf('odd').map((one) => [one.world, one])).values()])(
    'has a world $world that can be built',
    (scenario) => {
      const { names } = new Simulation({ world: worldOf(scenario), seed: 1 });
      expect(names).toHaveProperty('apiName');
    },
  );

  test.each(scenariosOf('odd'))(
    '$name expects no write and no question',
    ({ expect: right, level }) => {
      expect(right).toMatchObject({ remedy: null, unchanged: true, forbidden: { writes: 'any' } });
      expect(right.messages?.notSent).toContain('Approve?');
      expect(level).toBeGreaterThanOrEqual(2);
    },
  );
});

test('the pack of public incidents names the report of each', () => {
  const sources = scenariosOf('field').map(({ source }) => source);
  expect(sources.every((source) => source?.startsWith('https://'))).toBe(true);
  expect(new Set(sources).size).toBeGreaterThanOrEqual(12);
});

test('the pack of fault injectors has each fault that these inject into functions', () => {
  expect(packNames('same-work')).toEqual(
    [
      ...[
        'latency',
        'exception',
        'statuscode',
        'diskspace',
        'denylist',
        'timeout',
        'corruption',
      ].map((mode) => `same-work/failure-lambda-${mode}`),
      ...['add-delay', 'error', 'http-integration-response'].map(
        (action) => `same-work/fis-invocation-${action}`,
      ),
    ].toSorted(),
  );
});
