import { fitting } from '../model/pattern.ts';
import type { AlarmedTarget } from '../model/alarmed-target.ts';

/**
 * Whether the settings leave a stage out of the fleet's alarms: by its name, or by a pattern in which `*` stands for any
 * characters.
 */
export const isLeftOut = ({ target }: AlarmedTarget, patterns: readonly string[]): boolean =>
  fitting(target.stage, patterns) !== undefined;
