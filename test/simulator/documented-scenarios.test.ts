import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { judge } from '../../simulator/outcome.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { parseScenario } from '../../simulator/scenario.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/scenarios.md'), 'utf8');
const examples = [...page.matchAll(/^```json\n(.*?)^```/gms)].map(([, text = '']) =>
  parseScenario(text, 'docs/scenarios.md'),
);

test('the page has examples', () => {
  expect(examples.length).toBeGreaterThan(1);
});

test.each(examples)('the example $name ends as it says', async (example) => {
  const run = await runScenario(example, { template: deployedTemplate() });
  expect(judge(example, run).misses).toEqual([]);
});
