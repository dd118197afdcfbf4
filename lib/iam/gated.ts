import { limitsOn } from '../../core/aws/rate-limits.ts';
import { type CallName, isServiceId } from '../../core/model/calls.ts';
import type { Declaration } from './declaration.ts';

/** A declaration with what the gate before AWS's shared limits writes, where any of the calls has to pass it; changes do. */
export function gated(declaration: Declaration): Declaration {
  const { reads = [], assumes = [], items = {} } = declaration;
  return assumes.length > 0 || reads.some(passesGate)
    ? { ...declaration, items: { ...items, gate: ['UpdateItem'] } }
    : declaration;
}

function passesGate(name: CallName): boolean {
  const [service = '', operation = ''] = name.split(':');
  return isServiceId(service) && limitsOn(service, operation).length > 0;
}
