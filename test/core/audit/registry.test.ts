import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { rules } from '../../../core/audit/registry.generated.ts';
import { ruleTexts } from '../../../core/messages/rules.ts';

const tests = readdirSync('test/core/audit/rules');
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id) => {
  const { title, why, cdk } = ruleTexts(id);
  const source = readFileSync(`core/audit/rules/${id}.ts`, 'utf8');

  test('is told and tested', () => {
    expect(Math.min(title.length, why.length, cdk.length)).toBeGreaterThan(0);
    expect(title).not.toMatch(/\.$/);
    expect(tests).toContain(`${id}.test.ts`);
  });

  test('names the page it rests on', () => {
    expect(source).toMatch(/https:\/\/(docs\.)?aws\.amazon\.com\//);
  });
});
