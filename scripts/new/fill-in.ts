import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Unit } from './units.ts';

const folder = 'scripts/templates';

/** A template's text for the file that it becomes, with imports that fit its place. */
export function fillIn(root: string, { files, placeholders }: Unit, template: string): string {
  const text = Object.entries(placeholders).reduce(
    (filled, [from, to]) => filled.replaceAll(from, to),
    readFileSync(join(root, folder, template), 'utf8'),
  );
  const place = dirname(files[template] ?? '');
  return text.replaceAll(/from '(\.[^']+)'/g, (_, specifier: string) => {
    const meant = join(folder, dirname(template), specifier);
    const path = relative(place, files[relative(folder, meant)] ?? meant);
    return `from '${path.startsWith('.') ? path : `./${path}`}'`;
  });
}
