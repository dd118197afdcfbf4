import type { Environment } from '../aws/environment.ts';
import { signatures } from '../checks/signatures.ts';
import { type Begun, collectBase, completeBase, type Wanted } from '../facts/base.ts';
import type { Extent } from '../facts/extent.ts';
import type { Alarm } from '../model/alarm.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { Reading } from '../model/reading.ts';
import { redactAll } from '../model/redaction.ts';
import type { Signals } from '../model/signals.ts';
import type { Target } from '../model/target.ts';
import { signalsOf } from '../signals/signals-of.ts';

export type { Extent };

/**
 * Reads what every check may look at, once for all of them.
 * @param wanted how much of it, and since when
 * @throws TargetNotFound where the API or the stage is gone; AWS's own error where one of the two cannot be read
 */
export const readEvidence = async (
  environment: Environment,
  target: Target,
  alarm: Alarm,
  wanted: Wanted = {},
): Promise<BaseFacts> => withoutSecrets(await collectBase(environment, target, alarm, wanted));

/** Milliseconds for which a read may still show what was there before a change. */
const behind = 30_000;

/** Milliseconds after a moment until what brought the symptom shows in every read; 0: it does by then. */
const unsettledAt = ({ began }: Signals, moment: number): number =>
  began ? Math.max(0, behind - (moment - Date.parse(began.to))) : 0;

/**
 * The same, once what brought the symptom shows in every read: where it began only seconds ago, the configuration that breaks
 * requests already may read as it was before. So the rest of these seconds is waited for, and everything is read again.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html
 */
export async function readSettledEvidence(
  environment: Environment,
  target: Target,
  alarm: Alarm,
  begun?: Begun,
): Promise<BaseFacts> {
  const read = await readEvidence(environment, target, alarm, { begun });
  const wait = unsettledAt(signalsIn(read), environment.clock.now().getTime());
  if (wait === 0) return read;
  await environment.clock.sleep(wait);
  return readEvidence(environment, target, alarm);
}

/**
 * Reads the essentials; {@link completeEvidence} reads the rest.
 * @throws as {@link readEvidence} does
 */
export const readEssentials = (
  environment: Environment,
  target: Target,
  alarm: Alarm,
  shared: Extent['shared'],
): Promise<BaseFacts> =>
  readEvidence(environment, target, alarm, { extent: { essentials: true, shared } });

/**
 * What was left for later, read now; everything, where the essentials were read so early that they may show what was there before the
 * symptom.
 * @throws as {@link readEvidence} does
 */
export async function completeEvidence(
  environment: Environment,
  base: BaseFacts,
  shared: Extent['shared'],
): Promise<BaseFacts> {
  const { target, alarm, window } = base;
  const signals = signalsIn(base);
  if (unsettledAt(signals, Date.parse(window.end)) === 0)
    return withoutSecrets(await completeBase(environment, base, shared));
  await environment.clock.sleep(unsettledAt(signals, environment.clock.now().getTime()));
  return { ...(await readEvidence(environment, target, alarm)), extent: 'reread' };
}

/** Log lines may quote headers and keys of requests. The configuration stays as it is: plans are made from it. */
export const withoutSecrets = (base: BaseFacts): BaseFacts => ({
  ...base,
  logs: redactAll(base.logs),
});

/** What the evidence says has happened. */
export const signalsIn = (base: BaseFacts): Signals => signalsOf(base, signatures);

/**
 * The same without the log lines from before a moment at which somebody else changed something: what failed until then says
 * nothing of what there is now. Metrics stay whole, for what was normal before.
 * @param moment ISO 8601
 */
export function onlyAfter(base: BaseFacts, moment: string): BaseFacts {
  const { window, logs } = base;
  const later = <T extends { readonly at: string }>(lines: Reading<T[]>): Reading<T[]> =>
    'gap' in lines ? lines : { known: lines.known.filter(({ at }) => at > moment) };
  return {
    ...base,
    window: { ...window, start: moment > window.start ? moment : window.start },
    logs: { ...logs, execution: later(logs.execution), access: later(logs.access) },
  };
}
