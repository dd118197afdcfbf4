/** Writes the template of the default stack to dist/template.json, where the simulator finds it, unless it is there already. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.ts';
import { isStale } from '../lib/stale.ts';
import { templateSources } from './template-sources.ts';

const template = join(packageRoot, 'dist', 'template.json');

if (isStale(template, templateSources)) {
  // Loaded here: the CDK takes longer to load than the rest takes to run.
  const { synthesize } = await import('../lib/synthesize.ts');
  mkdirSync(join(packageRoot, 'dist'), { recursive: true });
  writeFileSync(template, JSON.stringify(synthesize()));
}
