import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { packageRoot } from '../lib/package-root.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The licenses of the packages that are bundled, whose terms ask for their texts to go along: each text once, after its packages. */
export function licensesOf({ inputs }: Pick<Metafile, 'inputs'>): string {
  const packages = new Map<string, string[]>();
  for (const folder of foldersOf(Object.keys(inputs))) {
    const { name, version, license } = manifestOf(folder);
    const text = readdirSync(join(packageRoot, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(?:licen[cs]e|notice|copying)/i.test(entry.name))
      .map((entry) => readFileSync(join(packageRoot, folder, entry.name), 'utf8').trim())
      .join('\n\n');
    const known = packages.get(text) ?? [];
    packages.set(text, [...known, `${name} ${version} (${license ?? 'see below'})`]);
  }
  return [...packages]
    .map(([text, names]) => `${names.join('\n')}\n\n${text}`)
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** The folders of the packages that some files belong to. */
export function foldersOf(files: readonly string[]): string[] {
  const folders = files.flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  );
  return [...new Set(folders)].toSorted();
}

function manifestOf(folder: string): Manifest {
  const file = join(packageRoot, folder, 'package.json');
  if (!existsSync(file)) throw new Error(`${folder} has no package.json.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}
