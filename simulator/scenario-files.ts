import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InvalidInput } from '../core/model/errors.ts';
import { inPackage } from './package.ts';
import { parseScenario, type Scenario } from './scenario.ts';

const folder = () => inPackage('simulator', 'scenarios');

const namesIn = (path: string): string[] =>
  readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .toSorted();

/** The names of the scenarios that come with the product, in alphabetical order. */
export const scenarioNames = (): string[] => namesIn(folder());

/** Packs of further scenarios: the exam's own, public incidents, healthy but odd worlds, and the faults of fault injectors. */
export const packs = ['exam', 'field', 'odd', 'same-work'] as const;
export type Pack = (typeof packs)[number];

/** The names of a pack's scenarios: `field/NAME`. */
export const packNames = (pack: Pack): string[] =>
  namesIn(join(folder(), pack)).map((name) => `${pack}/${name}`);

/** The names of further scenarios, which only the exam of the diagnosis plays. */
export const examNames = (): string[] => packs.flatMap(packNames);

/**
 * A scenario by its name, or from a file of one's own.
 * @throws InvalidInput where there is neither, or where the file is not a scenario
 */
export function loadScenario(nameOrFile: string): Scenario {
  const isFile = nameOrFile.endsWith('.json');
  if (!isFile && ![...scenarioNames(), ...examNames()].includes(nameOrFile)) {
    throw new InvalidInput(
      `There is no scenario "${nameOrFile}". "gateway-medic scenarios" lists them; a file of your own must end in .json.`,
    );
  }
  const file = isFile ? nameOrFile : join(folder(), `${nameOrFile}.json`);
  return parseScenario(read(file), file);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InvalidInput(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
