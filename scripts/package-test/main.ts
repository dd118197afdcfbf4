/**
 * Packs the package, installs the tarball in a fresh project, and proves that people's projects can use it: with CommonJS, ES
 * modules, old and new TypeScript, Jest and cdk-nag. Needs the npm registry and nothing else.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play } from './case.ts';
import { casesFor } from './cases/index.ts';
import { install, pack } from './project.ts';

const atOnce = 2;

const folder = mkdtempSync(join(tmpdir(), 'gateway-medic-package-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

try {
  console.log(`Node.js ${process.versions.node}`);
  console.log('Building and packing …');
  const tarball = await pack(folder);
  console.log('Installing the tarball and the tools of the test …');
  const modules = await install(tarball, folder);
  const failures = await playAll(tarball, modules);
  process.exitCode = failures === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

/** @returns how many cases failed */
async function playAll(tarball: string, modules: string): Promise<number> {
  const cases = casesFor(tarball);
  const waiting = cases.entries();
  let failures = 0;
  const worker = async () => {
    for (const [index, one] of waiting) {
      const problem = await play(one, join(folder, `case-${index}`), modules);
      console.log(`${problem === undefined ? '✓' : '✗'} ${one.name}`);
      if (problem === undefined) continue;
      failures += 1;
      console.log(problem.replaceAll(/^/gm, '    '));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  console.log(`${cases.length - failures} passed, ${failures} failed`);
  return failures;
}
