import { rungs } from '../../simulator/telemetry.ts';
import { code, type Row, table } from '../markdown.ts';
import { calibrationOf, type Figures, figuresOf } from './figures.ts';
import type { Mark } from './mark.ts';
import { endsOtherwise } from './thresholds.ts';

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;
const head = ['', 'papers', 'exact set', 'first', 'first three', 'no cause named', 'wrong fixes'];

const rowOf = (name: string, figures: Figures | undefined): Row[] =>
  figures
    ? [
        [
          name,
          String(figures.papers),
          ...[figures.exact, figures.first, figures.firstThree, figures.none].map(percent),
          String(figures.wrongFixes),
        ],
      ]
    : [];

/** A table of groups that have marks. @throws Error where none has: an empty table says nothing */
function tableOf(groups: readonly (readonly [name: string, marks: readonly Mark[]])[]): string {
  const rows = groups.flatMap(([name, marks]) => rowOf(name, figuresOf(marks)));
  if (rows.length === 0) throw new Error('There is no mark for a table of the accuracy.');
  return table(head, rows);
}

const levels = [
  [1, 'one signal'],
  [2, 'a confounder'],
  [3, 'telemetry missing'],
  [4, 'several faults'],
] as const;

const logs: Readonly<Record<(typeof rungs)[number], string>> = {
  metrics: 'metrics and configuration only',
  execution: '+ execution logs',
  access: '+ access logs',
  backend: '+ logs of functions',
};

/** The page of an exam, every figure of which comes from its marks. @throws Error where a table would be empty */
export function pageOf(marks: readonly Mark[]): string {
  const written = marks.filter(({ kind }) => kind === 'written');
  const seeds = [...new Set(written.map(({ seed }) => seed))].toSorted((a, b) => a - b);
  const ofKind = (kind: string) => marks.filter((mark) => mark.kind === kind);
  const generated = [...ofKind('pair'), ...ofKind('triple')];
  const onRungs = ofKind('rung');
  return [
    '# Accuracy',
    'Written by `npm run accuracy` from a run of every scenario in `simulator/scenarios`; see [scenarios](scenarios.md) for what a level and a wrong fix are. "First" is the share of papers whose first cause is right, "exact set" of those that name every cause and nothing else as likely or certain.',
    `## Scenarios as they are written, ${seeds.length === 1 ? `seed ${seeds[0]}` : `seeds ${seeds[0]} to ${seeds.at(-1)}`}`,
    tableOf([
      ['all', written],
      ...levels.map(([level, name]) => {
        const own = written.filter((mark) => mark.level === level);
        return [`level ${level}: ${name}`, own] as const;
      }),
    ]),
    ...nothingToFix(written),
    ...(onRungs.length === 0
      ? []
      : [
          '## The same scenarios with less telemetry',
          'Only those that have a cause to be found. `no cause named` is not wrong here: what cannot be seen is not guessed.',
          tableOf(
            rungs.map((rung) => [
              logs[rung],
              onRungs.filter((mark) => mark.rung === rung && mark.faulty),
            ]),
          ),
        ]),
    ...onSlowAws(marks),
    ...inBusyAccount(marks),
    ...(generated.length === 0
      ? []
      : [
          '## Generated combinations of faults',
          'Drawn from the scenarios of level 1 that change different things and break different routes.',
          tableOf([
            ['pairs', ofKind('pair')],
            ['triples', ofKind('triple')],
          ]),
        ]),
    '## Calibration',
    'How often the first cause was right, by the confidence that the diagnosis stated. Over all papers above.',
    table(
      ['stated', 'papers', 'right'],
      calibrationOf(marks).map(({ confidence, papers, right }) => [
        confidence,
        String(papers),
        percent(right),
      ]),
    ),
    ...wrongAnswers(marks),
  ].join('\n\n');
}

/** Each scenario once more, on an AWS that is slow, throttles and shows writes late. */
const onSlowAws = (marks: readonly Mark[]): string[] =>
  onceMore(
    marks,
    'slow',
    '## The same scenarios on a slow AWS',
    'One stale read after each write, a 409 for each kind of update, pending versions and links, calls and queries that take their time, and the limits of the control planes.',
  );

/** Each scenario of the shop once more, in an account that has grown for years. */
const inBusyAccount = (marks: readonly Mark[]): string[] =>
  onceMore(
    marks,
    'busy',
    '## The same scenarios in a busy account',
    'The API has 60 functions and 200 resources more, its usage plan 1,000 keys, and its stage 30 further usage plans. None of it is called or was changed lately.',
  );

/** What came of papers that should end as they do as written. */
function onceMore(
  marks: readonly Mark[],
  kind: 'slow' | 'busy',
  heading: string,
  about: string,
): string[] {
  const again = marks.filter((mark) => mark.kind === kind);
  if (again.length === 0) return [];
  const other = again.filter((mark) => endsOtherwise(mark, marks));
  return [
    heading,
    about,
    tableOf([[kind, again]]),
    other.length === 0
      ? 'Each ended as it did without.'
      : `Ended otherwise: ${other.map(({ name }) => code(name)).join(', ')}.`,
  ];
}

/** Healthy but odd worlds, and faults that were over before anybody looked. */
function nothingToFix(written: readonly Mark[]): string[] {
  const quiet = written.flatMap((mark) => mark.quiet ?? []);
  if (quiet.length === 0) return [];
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  return [
    '## Nothing to fix',
    'Worlds that are healthy but odd, and faults that were over before anybody looked: nothing is to be changed, and nobody to be asked.',
    table(
      ['papers', 'writes', 'approvals asked'],
      [
        [
          String(quiet.length),
          String(sum(quiet.map(({ writes }) => writes))),
          String(sum(quiet.map(({ asked }) => asked))),
        ],
      ],
    ),
  ];
}

/** What was wrong, so that nobody has to take the figures on trust. */
function wrongAnswers(marks: readonly Mark[]): string[] {
  const wrong = marks.filter(
    ({ verdict, wrongFixes }) => verdict === 'wrong' || wrongFixes.length > 0,
  );
  if (wrong.length === 0) return [];
  const rows = wrong.map(({ name, found, confidence, wrongFixes }) => [
    code(name),
    found === null ? '–' : `${code(found)} (${confidence})`,
    wrongFixes.join('; ') || '–',
  ]);
  return ['## Wrong answers', table(['paper', 'named first', 'wrong fixes'], rows)];
}
