/** Writes the template of the default stack to dist/template.json, where the simulator finds it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.ts';
import { synthesize } from '../lib/synthesize.ts';

mkdirSync(join(packageRoot, 'dist'), { recursive: true });
writeFileSync(join(packageRoot, 'dist', 'template.json'), JSON.stringify(synthesize()));
