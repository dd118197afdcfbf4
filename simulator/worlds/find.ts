import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InvalidInput } from '../../core/model/errors.ts';
import { explained, problemsOf } from '../../core/model/explained.ts';
import { inPackage } from '../package.ts';
import type { Scenario } from '../scenario.ts';
import { buildFile } from './build-file.ts';
import { builtIn, isWorld, worlds } from './index.ts';
import { type PlacedWorld, usual } from './world.ts';
import { type WorldFile, worldSchema } from './world-file.ts';

const folder = () => inPackage('simulator', 'worlds');

/** The keys of the worlds that come with the product. */
export const worldNames = (): string[] => [
  ...Object.keys(worlds),
  ...readdirSync(folder())
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json')),
];

/**
 * The world that a scenario names.
 * @throws InvalidInput where there is none, or where its file is not a world
 */
export const worldOf = ({
  name,
  world,
  file,
}: Pick<Scenario, 'name' | 'world' | 'file'>): PlacedWorld =>
  findWorld(world, file === undefined ? '.' : dirname(file), name);

/**
 * A world by its key, or from a file.
 * @param from the folder that a file's path is relative to
 * @param asker who asks, for the message
 * @throws InvalidInput where there is none, or where its file is not a world
 */
export function findWorld(world: string, from: string, asker: string): PlacedWorld {
  if (isWorld(world)) return builtIn(world);
  if (world.endsWith('.json')) return worldIn(resolve(from, world), asker);
  if (worldNames().includes(world)) return worldIn(join(folder(), `${world}.json`), asker);
  throw new InvalidInput(
    `${asker}: there is no world "${world}". Available: ${worldNames().join(', ')}; a file of your own must end in .json.`,
  );
}

function worldIn(path: string, asker: string, above: readonly string[] = []): PlacedWorld {
  if (above.includes(path)) throw new InvalidInput(`${path}: the world extends itself.`);
  const file = parseWorld(path, asker);
  const base = file.extends === undefined ? undefined : baseOf(file.extends, path, above);
  const { accountId, region, start } = base ?? usual;
  return {
    accountId: file.account ?? accountId,
    region: file.region ?? region,
    start: file.start === undefined ? start : new Date(file.start),
    build: (account) => buildFile(account, file, base),
  };
}

const baseOf = (name: string, path: string, above: readonly string[]): PlacedWorld =>
  name.endsWith('.json')
    ? worldIn(resolve(dirname(path), name), path, [...above, path])
    : findWorld(name, dirname(path), path);

function parseWorld(path: string, asker: string): WorldFile {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new InvalidInput(`${asker}: ${path} cannot be read: ${(cause as Error).message}`, {
      cause,
    });
  }
  const result = explained(worldSchema, document);
  if (result.success) return result.data;
  throw new InvalidInput(`${path} is not a valid world:\n${problemsOf(result.error)}`);
}
