import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';
import { runIn } from './run.ts';

/** What the projects use besides the package and what this repository uses itself. */
const tools = {
  '@arethetypeswrong/cli': '0.18.5',
  '@swc/jest': '0.2.39',
  '@types/jest': '30.0.0',
  'cdk-nag-2': 'npm:cdk-nag@2.38.2',
  publint: '0.3.25',
  'ts-jest': '29.4.15',
  // The oldest that people are known to have; ts-jest takes nothing newer than 6.
  typescript: '5.4.5',
};

/** In the versions that this repository has. */
const ours = [
  '@swc/core',
  '@types/node',
  'aws-cdk',
  'aws-cdk-lib',
  'cdk-nag',
  'constructs',
  'esbuild',
  'jest',
];

/** Packs what would be published. @returns the path of the tarball */
export async function pack(folder: string): Promise<string> {
  await runIn(packageRoot, ['npm', 'run', '--silent', 'build']);
  const output = await runIn(packageRoot, [
    'npm',
    'pack',
    '--silent',
    '--ignore-scripts',
    '--pack-destination',
    folder,
  ]);
  return join(folder, output.trim());
}

/** Installs the tarball and all tools once for all cases. @returns the folder `node_modules` */
export async function install(tarball: string, folder: string): Promise<string> {
  const { devDependencies } = JSON.parse(
    readFileSync(join(packageRoot, 'package.json'), 'utf8'),
  ) as { devDependencies: Record<string, string> };
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({
      private: true,
      dependencies: {
        'gateway-medic': `file:${tarball}`,
        ...Object.fromEntries(ours.map((name) => [name, devDependencies[name]])),
        ...tools,
        'typescript-current': `npm:typescript@${devDependencies['typescript']}`,
      },
    }),
  );
  await runIn(project, [
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--ignore-scripts',
    '--prefer-offline',
  ]);
  return join(project, 'node_modules');
}
