import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Template } from 'aws-cdk-lib/assertions';
import { synthesize } from '../../../lib/synthesize.ts';
import { matches, type Pattern } from '../../../simulator/cloud/rules.ts';

const template = Template.fromJSON(synthesize());
const rules = template.findResources('AWS::Events::Rule') as Record<
  string,
  { Properties: { EventPattern: Pattern } }
>;
const [pattern = {}] = Object.values(rules).map(({ Properties }) => Properties.EventPattern);

const eventOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/events/${name}.json`, import.meta.url), 'utf8'));

describe('the default deployment', () => {
  test.each([
    ['rest-5xx', true],
    ['rest-4xx', true],
    ['rest-latency', true],
    ['http-5xx', true],
    ['metric-math-5xx-rate', true],
    ['fleet-contributor-rest', true],
    ['fleet-alarm-level', true],
    ['composite', true],
    ['muted', true],
    ['resolved', false],
    ['insufficient-data', false],
    ['not-api-gateway', false],
  ])('%s starts the workflow: %s', (name, starts) => {
    expect(matches(pattern, eventOf(name))).toBe(starts);
  });
});
