import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../lib/package-root.ts';
import type { Case } from '../case.ts';

const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  version: string;
};

/** The packages that the program loads must be its dependencies: a test's tools could hide that one is missing. */
const imports = `
const { buildSync } = require('esbuild');
const { readFileSync } = require('node:fs');
const { isBuiltin } = require('node:module');
const manifest = JSON.parse(readFileSync('node_modules/gateway-medic/package.json', 'utf8'));
const { metafile } = buildSync({
  entryPoints: ['node_modules/gateway-medic/' + manifest.bin['gateway-medic'], 'node_modules/gateway-medic/' + manifest.main],
  bundle: true, splitting: true, format: 'esm', platform: 'node', packages: 'external', write: false, outdir: 'out', metafile: true,
});
const known = new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }));
const names = Object.values(metafile.outputs)
  .flatMap(({ imports }) => imports)
  .filter(({ external, path }) => external && !isBuiltin(path))
  .map(({ path }) => path.split('/').slice(0, path.startsWith('@') ? 2 : 1).join('/'));
require('node:assert').deepEqual([...new Set(names)].filter((name) => !known.has(name)), []);
`;

export const commandLine: readonly Case[] = [
  {
    name: 'npx gateway-medic --version says the version of the package',
    commands: [['npx', '--no-install', 'gateway-medic', '--version']],
    shows: new RegExp(`^${version.replaceAll('.', '\\.')}$`, 'm'),
  },
  {
    name: 'the installed command line runs a scenario with the packed workflow',
    commands: [['npx', '--no-install', 'gateway-medic', 'simulate', 'lambda-permission-missing']],
    shows: /1 scenario/,
  },
  {
    name: 'what the package loads is what it depends on',
    files: { 'index.cjs': imports },
    commands: [['node', 'index.cjs']],
  },
];
