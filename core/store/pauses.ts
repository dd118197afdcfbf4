import type { Environment } from '../aws/environment.ts';
import { partitionIn } from '../model/key-space.ts';
import { type Pause, pauseSchema, type Scope, scopeKey } from '../model/pause.ts';
import { expiry } from './expiry.ts';
import { table } from './table.ts';

/** Days for which it is remembered that a pause was lifted, or ran out. */
const memory = 90;

/** Where pauses are kept. Deployed: in the table of the deployment; on a laptop without one: in a file. */
export interface Pauses {
  /** Every pause, those that are over included. @throws Error where they cannot be read in full */
  read(): Promise<Pause[]>;
  /** Keeps a pause in place of an earlier one of the same scope. */
  put(pause: Pause): Promise<void>;
}

/** The pauses in the deployment's table. An item that cannot be understood is an error: it may be a pause. */
export const pauses = (environment: Environment): Pauses => ({
  read: async () =>
    (await table(environment).all(partitionIn('switch'))).map((item) => pauseSchema.parse(item)),
  async put(pause) {
    const over = pause.lifted?.at ?? pause.until;
    await table(environment).put({
      pk: partitionIn('switch'),
      sk: scopeKey(pause),
      ...pause,
      ...(over !== undefined && { expiresAt: expiry(new Date(over), memory) }),
    });
  },
});

/** The pause of a scope, as it was last set. */
export const pauseOf = (all: readonly Pause[], scope: Scope): Pause | undefined =>
  all.find((pause) => scopeKey(pause) === scopeKey(scope));
