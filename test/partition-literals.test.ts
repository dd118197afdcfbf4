import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { packageRoot } from '../lib/package-root.ts';

/** What is true in one partition of AWS alone. */
const literal = /arn:aws\b|amazonaws\.|console\.aws/;
/** Sources for people, and the only place that knows partitions. */
const exempt = (file: string) =>
  file === 'core/model/partition.ts' ||
  file.startsWith('core/messages/') ||
  file.endsWith('.generated.ts');
/** What explains the code, or leads to AWS's documentation. */
const said = /^\s*(?:\/\/|\*|\/\*\*)|https:\/\/docs\.aws\.amazon\.com/;

const folders = ['core', 'lib', 'lambdas', 'statemachines', 'cli', 'bin'];
const files = folders.flatMap((folder) =>
  readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|yaml)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

test('only one module knows the ARNs and hosts of a partition', () => {
  const found = files
    .filter((file) => !exempt(file))
    .flatMap((file) =>
      readFileSync(join(packageRoot, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          literal.test(line) && !said.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [],
        ),
    );
  expect(found).toEqual([]);
});
