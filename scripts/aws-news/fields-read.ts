import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';
import { sourcesIn } from '../rooms/imports.ts';
import { roomNames } from '../rooms/table.ts';

/** Every name in the code that reads AWS: a field that is not among them is not read. */
export function fieldsRead(): ReadonlySet<string> {
  const files = roomNames
    .filter((room) => room !== 'simulator')
    .flatMap((room) => sourcesIn(packageRoot, room));
  const names = files.flatMap(
    (file) => readFileSync(join(packageRoot, file), 'utf8').match(/[A-Za-z]\w+/g) ?? [],
  );
  return new Set(names);
}
