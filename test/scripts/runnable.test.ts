import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { packageRoot } from '../../lib/package-root.ts';
import { commandLine, commandLineSources } from '../../scripts/command-line.ts';
import { templateSources } from '../../scripts/template-sources.ts';

const inputsOf = (entry: string): readonly string[] => {
  const { metafile } = buildSync({
    ...commandLine,
    entryPoints: [entry],
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
