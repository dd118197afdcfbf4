import { expect, test } from '@jest/globals';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

const template = deployedTemplate();

/** The first lines of a mail, which a telephone shows at once; links and inputs are longer than a screen is wide. */
const screen = 24;

interface Row {
  readonly scenario: string;
  /** What the first question says before its details. */
  readonly asked?: readonly (string | RegExp)[];
  /** What the last mail says. */
  readonly told?: readonly (string | RegExp)[];
  readonly never?: RegExp;
}

const failing = /[\d,]+ requests since 09:06 UTC: [\d,]+ ended in 5XX \([\d.]+%\), [\d,]+ in 4XX/;

const rows: readonly Row[] = [
  {
    scenario: 'lambda-permission-missing',
    asked: [
      /^Low risk, permanent/,
      failing,
      'GET /orders (80)',
      'CAUSE (certain)',
      '"answer":"reject"',
    ],
    told: [
      'Approved by operator',
      /AddPermission: applied\n.*To undo it:\n {2}aws lambda remove-permission/,
    ],
  },
  {
    scenario: 'bad-deployment-rollback',
    asked: [/^High risk/, failing, 'CAUSE (possible)', 'Against it: Based on timing only'],
  },
  {
    scenario: 'two-causes',
    asked: [
      'CAUSE (certain)',
      /Another cause was found, and requests will keep failing because of it: The load balancer has no listener/,
    ],
    told: [
      /2 changes are still in place\. To undo them:\n.*delete-listener.*\n.*remove-permission/,
    ],
  },
  { scenario: 'red-herring-one-subnet', asked: [failing, /Another cause/] },
  { scenario: 'integration-timeout', asked: [failing, /CAUSE \(/] },
  {
    scenario: 'unhandled-error-without-logs',
    asked: [
      failing,
      'CAUSE (likely)',
      'Against it: No failed request was seen',
      /\d checks could not be made and may hide another cause: .*; \d+ more/,
    ],
  },
  {
    scenario: 'execution-logging-off',
    asked: ['WHY THE CAUSE IS UNKNOWN', 'it hides why requests fail', failing],
    never: /^CAUSE/m,
  },
  {
    scenario: 'cloudwatch-role-missing',
    told: ['WHY THE CAUSE IS UNKNOWN', 'it cannot be fixed automatically', 'Create a role that'],
    never: /^CAUSE|cause is known/m,
  },
  {
    scenario: 'unknown-cause',
    told: [
      failing,
      /180 failed requests \(404\) to GET \/catalog, first [\d:]+, last [\d:]+ UTC/,
      'Named by the log, not checked',
      /RULED OUT\n\d+ checks found nothing/,
      /NEXT STEP\n.*\n {2}aws logs tail API-Gateway-Execution-Logs_\w+\/prod/,
    ],
  },
  {
    scenario: 'observe-only',
    told: [
      /PLAN, NOT APPLIED: .*\n(.*\n)+ {2}aws lambda add-permission/,
      'TO UNDO',
      'Policy "observe"',
    ],
  },
  {
    scenario: 'useless-fix-undone',
    told: ['CHANGES MADE', /UpdateAlias: applied, then undone/],
  },
];

test.each(rows)(
  'the mails of $scenario',
  async ({ scenario: name, asked = [], told = [], never }) => {
    const scenario = loadScenario(name);
    const mails: string[] = [];
    await runScenario(
      { ...scenario, verification: { watch: 2, ...scenario.verification } },
      {
        template,
        observe: (moment) => {
          if (moment.kind === 'message') mails.push(moment.text);
        },
      },
    );
    const first = mails[0]?.split('\n').slice(0, screen).join('\n') ?? '';
    const last = mails.at(-1) ?? '';
    for (const text of asked) expect(first).toMatch(text);
    for (const text of told) expect(last).toMatch(text);
    if (never) for (const mail of mails) expect(mail).not.toMatch(never);
  },
);
