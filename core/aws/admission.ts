import type { ServiceId } from '../model/calls.ts';

/** What every try of a call asks before it goes out. Resolves when it may; throws MustWait where that would take too long. */
export type Admission = (service: ServiceId, operation: string) => Promise<void>;
