import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { bundleIfStale } from '../../lib/bundle.ts';
import { bundles } from '../../lib/bundles.ts';

const textOf = (worker: string): string => {
  const folder = join(bundles, worker);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
};

describe('bundles', () => {
  beforeAll(() => bundleIfStale(), 120_000);

  test.each(['close-incident', 'escalate'])('%s makes its report with Preact', (worker) => {
    const text = textOf(worker);
    expect(text).toContain('<!doctype html>');
    expect(text).not.toMatch(/\bReact\.(createElement|Fragment)/);
  });
});
