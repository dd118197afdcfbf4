import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this package, in a checkout as well as where it is installed. */
export const packageRoot = rootAbove(import.meta.dirname);

function rootAbove(folder: string): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest)) {
    const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
    if (name === 'gateway-medic') return folder;
  }
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The package.json of gateway-medic was not found.');
  return rootAbove(parent);
}
