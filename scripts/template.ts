/** Writes the templates of the default stack to dist/, where the simulator finds them, unless they are there already. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.ts';
import { isStale } from '../lib/stale.ts';
import { templateSources } from './template-sources.ts';

const inDist = (name: string) => join(packageRoot, 'dist', name);
/** The second is of a stack whose policy allows tests of methods: which request they send is a setting, not part of it. */
const requests = [{ api: 'any', request: 'GET /' }];
const templates = [
  { file: inDist('template.json'), settings: {} },
  {
    file: inDist('template-testing.json'),
    settings: { policy: { probe: { enabled: true, requests } } },
  },
];

if (templates.some(({ file }) => isStale(file, templateSources))) {
  // Loaded here: the CDK takes longer to load than the rest takes to run.
  const { synthesize } = await import('../lib/synthesize.ts');
  mkdirSync(inDist(''), { recursive: true });
  for (const { file, settings } of templates)
    writeFileSync(file, JSON.stringify(synthesize(settings)));
}
