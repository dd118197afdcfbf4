import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One import of a file: a path from the root for a file of ours, else a module's name. Type imports count. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly own: boolean;
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`, over any number of lines. */
const statement =
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** The TypeScript files below a folder, by their paths from the root. */
export const sourcesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** Everything that a file imports. */
export const importsOf = (root: string, file: string): Import[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(statement)].map((match) => {
    const name = match.slice(1).find((part) => part !== undefined) ?? '';
    const own = name.startsWith('.');
    return { from: file, to: own ? join(dirname(file), name) : name, own };
  });

/**
 * Circles among files: each is a way that leads back to its first file.
 * @param imports of our own files only
 */
export function circles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) found.push([...way.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const next of targets.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}
