import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A path inside the package, whether it runs from its sources, from `dist` or from where it was installed. */
export function inPackage(...parts: string[]): string {
  return join(root(import.meta.dirname), ...parts);
}

function root(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'gateway-medic')
    return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No gateway-medic package above ${import.meta.dirname}.`);
  return root(parent);
}
