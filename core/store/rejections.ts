import type { Environment } from '../aws/environment.ts';
import { partitionIn } from '../model/key-space.ts';
import { type Rejection, rejectionSchema } from '../model/rejection.ts';
import { redactAll } from '../model/redaction.ts';
import { type Target, targetKey } from '../model/target.ts';
import { expiry } from './expiry.ts';
import { table } from './table.ts';

/** Days for which it is remembered that a plan was rejected. */
const memory = 90;

const keyOf = (target: Target, proposal: string) => ({
  pk: partitionIn('rejection', targetKey(target)),
  sk: proposal,
});

/** The latest rejection of each plan of a target. */
export const rejections = (environment: Environment) => ({
  note: (target: Target, rejection: Rejection): Promise<boolean> =>
    table(environment).put({
      ...keyOf(target, rejection.proposal),
      ...redactAll(rejection),
      expiresAt: expiry(environment.clock.now(), memory),
    }),
  /** @returns undefined where nobody rejected it */
  async find(target: Target, proposal: string): Promise<Rejection | undefined> {
    const item = await table(environment).get(keyOf(target, proposal));
    return item && rejectionSchema.parse(item);
  },
});
