import { describe, expect, test } from '@jest/globals';
import { areApart, combine, isPlain } from '../../scripts/accuracy/combine.ts';
import { draw } from '../../scripts/accuracy/draw.ts';
import { expectedSet } from '../../scripts/accuracy/expected-set.ts';
import { calibrationOf, figuresOf } from '../../scripts/accuracy/figures.ts';
import type { Mark } from '../../scripts/accuracy/mark.ts';
import { optionsFrom } from '../../scripts/accuracy/options.ts';
import { pageOf } from '../../scripts/accuracy/page.ts';
import { quietOf } from '../../scripts/accuracy/quiet.ts';
import { shortfalls } from '../../scripts/accuracy/thresholds.ts';
import { touches } from '../../scripts/accuracy/touches.ts';
import { breakSchema, parseScenario, type Scenario } from '../../simulator/scenario.ts';

const mark = (more: Partial<Mark> = {}): Mark => ({
  name: 'x, seed 1',
  scenario: 'x',
  kind: 'written',
  level: 1,
  rung: null,
  seed: 1,
  faulty: true,
  verdict: 'right',
  found: 'a',
  confidence: 'certain',
  exact: true,
  firstThree: true,
  wrongFixes: [],
  quiet: null,
  misses: [],
  routes: [],
  ...more,
});
const wrong = { verdict: 'wrong', exact: false, firstThree: false } as const;
const times = (count: number, one: Mark) => Array.from({ length: count }, () => one);

const scenario = (name: string, breaks: object[], more: object = {}): Scenario =>
  parseScenario(
    JSON.stringify({
      name,
      title: name,
      world: 'shop',
      breaks,
      expect: { cause: name, remedy: `fix-${name}`, outcome: 'recovered' },
      ...more,
    }),
    `${name}.json`,
  );
const ofFunction = (name: string) => [
  { at: 10, call: 'lambda:PublishVersion', input: { FunctionName: name }, as: 'v' },
  {
    at: 20,
    call: 'lambda:UpdateAlias',
    input: { FunctionName: name, FunctionVersion: '${v.Version}' },
  },
];

describe('figures', () => {
  test('are shares of the marks', () => {
    const marks = [mark(), mark(), mark(wrong), mark({ verdict: 'none', wrongFixes: ['x'] })];
    expect(figuresOf(marks)).toEqual({
      papers: 4,
      exact: 0.75,
      first: 0.5,
      firstThree: 0.75,
      none: 0.25,
      wrongFixes: 1,
    });
  });
  test('an empty group has none', () => {
    expect(figuresOf([])).toBeUndefined();
    expect(() => pageOf([])).toThrow('no mark');
  });
  test('a stated confidence is compared with what was right', () => {
    const likely = { confidence: 'likely' };
    expect(calibrationOf([mark(), mark(likely), mark({ ...likely, ...wrong })])).toEqual([
      { confidence: 'certain', papers: 1, right: 1 },
      { confidence: 'likely', papers: 2, right: 0.5 },
    ]);
  });
});

test.each<[string, Mark[], RegExp[]]>([
  ['nothing', times(9, mark()), []],
  ['a wrong fix', [...times(99, mark()), mark({ wrongFixes: ['x'] })], [/^wrong fixes: 1/]],
  ['too few first', [...times(9, mark()), mark({ ...wrong, exact: true })], [/^first: 90/]],
  ['too few exact', [...times(9, mark()), mark({ exact: false })], [/^exact set: 90/]],
  [
    'a rung',
    [...times(5, mark()), mark({ kind: 'rung', rung: 'metrics', ...wrong })],
    [/^first, metrics only: 0/],
  ],
  [
    'a rung of a scenario without a cause',
    [mark({ kind: 'rung', rung: 'metrics', faulty: false, ...wrong }), mark()],
    [],
  ],
  [
    'levels apart',
    [...times(100, mark()), ...times(9, mark({ level: 4 })), mark({ level: 4, ...wrong })],
    [/^first on level 4: 90/],
  ],
  [
    'ended otherwise on a slow AWS',
    [mark(), mark({ kind: 'slow', misses: ['outcome'] })],
    [/^ended otherwise on a slow AWS: 1/],
  ],
  [
    'misled in a busy account',
    [
      mark(),
      ...(['likely', 'possible'] as const).map((confidence) =>
        mark({ kind: 'busy', ...wrong, confidence }),
      ),
    ],
    [/^wrong in a busy account: 1/],
  ],
  [
    'missed with and without a slow AWS',
    [mark({ misses: ['outcome'] }), mark({ kind: 'slow', misses: ['outcome'] })],
    [],
  ],
])('short of what must hold: %s', (_, marks, lacking) => {
  const found = shortfalls(marks);
  expect(found).toHaveLength(lacking.length);
  for (const [index, one] of lacking.entries()) expect(found[index]).toMatch(one);
});

test('the page shows every table that has marks, and each wrong answer', () => {
  const page = pageOf([
    mark(),
    mark({ kind: 'rung', rung: 'metrics' }),
    mark({ kind: 'slow', name: 'x, slow AWS, seed 1', misses: ['outcome'] }),
    mark({ kind: 'pair', level: 4, name: 'a+b, seed 2', ...wrong, wrongFixes: ['round 1: fix'] }),
  ]);
  expect(page).toContain('| all | 1 | 100.0% |');
  expect(page).toContain('| metrics and configuration only | 1 |');
  expect(page).toContain('| slow | 1 |');
  expect(page).toContain('Ended otherwise: `x, slow AWS, seed 1`.');
  expect(page).toContain('| pairs | 1 | 0.0% |');
  expect(page).toContain('`a+b, seed 2` | `a` (certain) | round 1: fix');
  expect(page).not.toContain('triples');
});

test.each<[object, string[]]>([
  [{ call: 'lambda:UpdateAlias', input: { FunctionName: 'orders' } }, ['function orders']],
  [
    {
      call: 'lambda:DeleteFunction',
      input: { FunctionName: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:live' },
    },
    ['function orders'],
  ],
  [{ environment: 'code', name: 'orders/3.zip', set: null }, ['function orders']],
  [
    { state: 'lambda:function', name: 'orders:live', set: { State: 'Inactive' } },
    ['function orders'],
  ],
  [{ environment: 'process', name: 'i-1:80', set: null }, ['network']],
  [{ call: 'elbv2:DeleteListener', input: { ListenerArn: 'x' } }, ['network']],
  [{ call: 'apigateway:DeleteVpcLink', input: { vpcLinkId: 'x' } }, ['network']],
  [{ call: 'apigateway:UpdateMethod', input: { resourceId: 'r' } }, ['resource r']],
  [{ call: 'apigateway:UpdateStage', input: {} }, ['stage']],
  [{ call: 'apigateway:CreateDeployment', input: {} }, ['Deployment']],
  [{ environment: 'host', name: 'h', set: null }, ['host h']],
])('%j touches %j', (step, expected) => {
  expect(touches(breakSchema.parse(step))).toEqual(expected);
});

describe('combinations', () => {
  const a = { scenario: scenario('a', ofFunction('orders')), routes: ['GET /orders'] };
  const b = { scenario: scenario('b', ofFunction('catalog')), routes: ['GET /catalog'] };
  test.each<[string, Parameters<typeof areApart>[0], boolean]>([
    ['different things and routes', [a, b], true],
    ['the same function', [a, { ...b, scenario: a.scenario }], false],
    ['the same route', [a, { ...b, routes: a.routes }], false],
    ['another world', [a, { ...b, scenario: { ...b.scenario, world: 'clinic' } }], false],
  ])('%s: apart %s', (_, candidates, apart) => {
    expect(areApart(candidates)).toBe(apart);
  });
  test('hold all right answers, and names apart', () => {
    const both = combine([a.scenario, b.scenario], [0, 30], 5);
    expect(both).toMatchObject({ name: 'a+b', seed: 5, level: 4 });
    expect(expectedSet(both.expect)).toEqual(['a', 'b']);
    expect(both.expect.remedy).toEqual({ anyOf: [null, 'fix-a', 'fix-b'] });
    expect(both.breaks.map(({ at }) => at)).toEqual([10, 20, 40, 50]);
    expect(JSON.stringify(both.breaks)).toContain('${v_1.Version}');
  });
  test('are drawn once each, and the same for the same seed', () => {
    const drawn = draw([a, b], 2, 9, 3);
    expect(drawn).toHaveLength(1);
    expect(draw([a, b], 2, 9, 3)).toEqual(drawn);
    expect(draw([a], 2, 9, 3)).toEqual([]);
  });
  test.each<[string, object, boolean]>([
    ['one fault', {}, true],
    ['a harder one', { level: 2 }, false],
    ['an operator of its own', { operator: { answer: 'reject' } }, false],
    ['a policy of its own', { policy: { mode: 'observe' } }, false],
    ['no cause', { expect: { cause: null, outcome: 'none' } }, false],
  ])('are made of plain faults: %s', (_, more, plain) => {
    expect(isPlain(scenario('a', [], more))).toBe(plain);
  });
});

test('options', () => {
  expect(optionsFrom([])).toMatchObject({ seeds: 10, rungSeeds: 1, json: false });
  expect(optionsFrom(['--quick', '--rung-seeds', '2'])).toMatchObject({ seeds: 1, rungSeeds: 2 });
  expect(() => optionsFrom(['--seeds', 'many'])).toThrow('--seeds must be a whole number');
  expect(() => optionsFrom(['--fast'])).toThrow();
});

describe('a scenario in which nothing is to be changed or asked', () => {
  const quiet = scenario('quiet', [], {
    expect: {
      cause: null,
      outcome: 'none',
      forbidden: { writes: 'any' },
      messages: { notSent: ['Approve?'] },
    },
  });
  const writes = [{ call: 'lambda:AddPermission' }] as never;

  test('counts what was changed and asked all the same', () => {
    expect(quietOf(quiet, [{ writes }], ['Approve? shop/prod', 'Recovered'])).toEqual({
      writes: 1,
      asked: 1,
    });
    expect(quietOf(scenario('loud', []), [{ writes }], [])).toBeNull();
  });

  test.each([
    [{ writes: 0, asked: 0 }, []],
    [{ writes: 0, asked: 1 }, ['changed or asked where nothing is to be fixed: 1, at most 0']],
  ])('with %j', (came, expected) => {
    expect(shortfalls([mark({ quiet: came })])).toEqual(expected);
    expect(pageOf([mark({ quiet: came })])).toContain(`| 1 | ${came.writes} | ${came.asked} |`);
  });
});
