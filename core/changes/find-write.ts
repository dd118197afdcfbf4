import type { Call } from '../model/plan.ts';
import type { WriteName } from '../model/writes.generated.ts';
import type { Write } from './write.ts';
import { writes } from './writes.generated.ts';

/** Whether this product makes such a call to change something. */
export const isWriteName = (name: string): name is WriteName => Object.hasOwn(writes, name);

/**
 * How a call of a plan is made. A service's SDK client is loaded with the first write that needs it.
 * @throws Error where this product does not make such a call: an approved plan changes nothing about that
 */
export async function writeOf({
  service,
  action,
}: Pick<Call, 'service' | 'action'>): Promise<Write> {
  const name = `${service}:${action}`;
  if (!isWriteName(name)) throw new Error(`${name} is no call that can be applied.`);
  return (await writes[name]()).default;
}
