import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { packageRoot } from '../../lib/package-root.ts';
import { commandLine, commandLineSources, startFiles } from '../../scripts/command-line.ts';
import { foldersOf } from '../../scripts/licenses.ts';
import { templateSources } from '../../scripts/template-sources.ts';

const inputsOf = (entry: string): readonly string[] => {
  const { metafile } = buildSync({
    ...commandLine,
    entryPoints: [entry],
    // They change with the lock file.
    packages: 'external',
    metafile: true,
    write: false,
  });
  return Object.keys(metafile.inputs);
};
const uncovered = (inputs: readonly string[], sources: readonly string[]) =>
  inputs.filter(
    (input) => !sources.some((source) => input === source || input.startsWith(`${source}/`)),
  );

describe('what makes a build stale', () => {
  test('the command line: everything that is built into it', () => {
    const inputs = inputsOf('bin/gateway-medic.ts');
    expect(inputs).toContain('core/checks/lambda/lambda-init-error.ts');
    expect(uncovered(inputs, commandLineSources)).toEqual([]);
  });
  test('the template: everything that synthesizes it', () => {
    expect(uncovered(inputsOf('lib/synthesize.ts'), templateSources)).toEqual([]);
  });
});

test('a start reads the overview and no command', () => {
  const { bytes, modules } = startFiles();
  expect(modules).toContain('cli/commands.ts');
  const own = modules.filter((name) => !name.startsWith('node_modules/'));
  const allowed =
    /^(?:bin|cli\/[\w-]+\.ts|cli\/account\/region-variables|core\/m(?:odel|essages)|simulator\/package)/;
  expect(own.filter((name) => !allowed.test(name))).toEqual([]);
  // Whoever adds a package here makes every start slower.
  expect(foldersOf(modules)).toEqual([
    'node_modules/@formatjs/fast-memoize',
    'node_modules/@formatjs/icu-messageformat-parser',
    'node_modules/@formatjs/icu-skeleton-parser',
    'node_modules/commander',
    'node_modules/intl-messageformat',
    'node_modules/zod',
  ]);
  expect(bytes).toBeLessThan(250 * 1024);
});

const { scripts } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

test.each(['demo', 'simulate', 'scenarios', 'classify', 'gateway-medic'])(
  'npm run %s makes a stale build new first',
  (name) => {
    expect(scripts[name]).toMatch(
      /^tsx scripts\/runnable\.ts && node dist\/bin\/gateway-medic\.js/,
    );
  },
);
