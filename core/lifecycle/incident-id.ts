import { createHash } from 'node:crypto';
import type { AlarmSource } from '../intake/alarm-source.ts';
import { type Target, targetKey } from '../model/target.ts';

/** The same for every delivery of the same event, so that a retry finds what it did before. */
export function incidentIdOf(source: AlarmSource, target: Target): string {
  const time = source.at.slice(0, 19).replaceAll(/[-:]/g, '');
  const hash = createHash('sha256')
    .update(`${source.eventKey}\n${targetKey(target)}`)
    .digest('hex');
  return `inc-${time}-${hash.slice(0, 10)}`;
}
