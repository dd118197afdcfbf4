import type { BaseFacts } from '../../../model/facts.ts';
import type { BlockedRequest, WebAcl } from '../../../model/facts/web-acl.ts';
import { known } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';

/** What a web ACL blocked, before and since the symptom began. */
export interface Blocks {
  readonly since: readonly BlockedRequest[];
  /** Of how many requests those stand. */
  readonly count: number;
  /** How many it would have blocked in the same time, had it gone on as before. */
  readonly usual: number;
}

/** @throws MissingEvidence where the samples could not be read */
export function blocksOf(acl: WebAcl, { window }: BaseFacts, signals: Signals): Blocks {
  const blocked = known(acl.blocked);
  const start = Date.parse(window.start);
  const end = Date.parse(window.end);
  const from = Date.parse(signals.began?.from ?? signals.since ?? window.start);
  const since = blocked.filter(({ at }) => Date.parse(at) >= from);
  const earlier = blocked.filter((one) => !since.includes(one));
  const ratio = from > start ? (end - from) / (from - start) : 0;
  return { since, count: weightOf(since), usual: weightOf(earlier) * ratio };
}

export const weightOf = (requests: readonly BlockedRequest[]): number =>
  requests.reduce((sum, { weight }) => sum + weight, 0);

/** So many times as usual is more than usual. */
const times = 2;
/** From this share of the client errors on, blocks are what the alarm is about. */
const share = 0.2;

/** Whether the web ACL blocks more than before, and enough to be what the alarm counts. */
export const isMore = ({ count, usual }: Blocks, { clientErrors }: Signals): boolean =>
  count > 0 && count > usual * times && count >= clientErrors * share;
