import type { Call } from '../model/plan.ts';
import type { Write } from './write.ts';
import { services } from './writes.generated.ts';

/**
 * How a call of a plan is made. A service's SDK client is loaded with the first write that needs it.
 * @throws Error where this product does not make such a call: an approved plan changes nothing about that
 */
export async function writeOf({
  service,
  action,
}: Pick<Call, 'service' | 'action'>): Promise<Write> {
  const module = Object.hasOwn(services, service) && (await services[service]?.());
  const write = module && Object.hasOwn(module.writes, action) && module.writes[action];
  if (!write) throw new Error(`${service}:${action} is not a call that can be applied.`);
  return write;
}
