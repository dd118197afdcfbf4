import { existsSync, readFileSync } from 'node:fs';
import { InvalidInput } from '../../core/model/errors.ts';
import { say } from '../../core/messages/render.ts';
import { parseConfig } from './parse.ts';
import type { Config } from './config.generated.ts';

/**
 * The configuration of a file.
 * @param optional whether a file that does not exist stands for the defaults
 * @throws InvalidInput naming the file, the place in it, what is wrong and what would be right
 */
export function loadConfig(file: string, { optional = false } = {}): Config {
  if (!existsSync(file)) {
    if (optional) return parseConfig({}, file);
    throw new InvalidInput(say('config.not-found', { file }));
  }
  return parseConfig(jsonOf(file), file);
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const because = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidInput(say('config.no-json', { file, because }), { cause });
  }
}
