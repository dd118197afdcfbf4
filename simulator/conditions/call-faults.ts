import type { ServiceId } from '../../core/model/calls.ts';
import type { CallFault } from './schema.ts';

/** A call that is about to be made. */
export interface MadeCall {
  readonly service: ServiceId;
  readonly operation: string;
  /** The Lambda that makes it, as `check-lambda`; undefined for others. */
  readonly worker: string | undefined;
  /** Simulated seconds after the start. */
  readonly at: number;
}

/** Picks the answer that a call meets, and counts how often each rule was met. */
export class CallFaults {
  readonly #rules: readonly { readonly fault: CallFault; readonly pattern: RegExp }[];
  readonly #met = new Map<string, number>();

  constructor(faults: readonly CallFault[]) {
    this.#rules = faults.map((fault) => ({ fault, pattern: patternOf(fault.calls) }));
  }

  /** @returns undefined where AWS carries the call out */
  next(call: MadeCall): CallFault['answer'] | undefined {
    const name = `${call.service}:${call.operation}`;
    for (const [index, { fault, pattern }] of this.#rules.entries()) {
      if (!pattern.test(name) || !appliesTo(fault, call)) continue;
      const key = `${index} ${name}`;
      const met = this.#met.get(key) ?? 0;
      if (met >= (fault.times ?? Infinity)) continue;
      this.#met.set(key, met + 1);
      return fault.answer;
    }
    return undefined;
  }
}

const patternOf = (calls: string) => new RegExp(`^${calls.replaceAll('*', '.*')}$`);

const appliesTo = ({ from, to = Infinity, by }: CallFault, { at, worker }: MadeCall): boolean =>
  from <= at && at < to && (by === undefined || (worker !== undefined && by.includes(worker)));
