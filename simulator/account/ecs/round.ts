import type { OperationContext } from '../define-service.ts';
import type { StoredService } from './state.ts';

/** Events that ECS keeps of a service. */
const keptEvents = 100;

/** What a service's scheduler works with; `now` is the moment of this round. */
export type Round = Pick<OperationContext, 'account' | 'newUuid' | 'now'>;

/** Has a later round at its own time; where nothing passes the time, as when a world is built, it is at once. */
export function inSeconds(round: Round, seconds: number, act: (later: Round) => void): void {
  const { account, now } = round;
  if (!account.hooks.later) return act(round);
  account.hooks.later(account, seconds, () =>
    act({ ...round, now: new Date(now.getTime() + seconds * 1000) }),
  );
}

/** Adds to a service's events, the newest first. */
export function tell(service: StoredService, { now, newUuid }: Round, message: string): void {
  service.events = [
    {
      id: newUuid(),
      createdAt: now,
      message: `(service ${service.serviceName}) ${message}`,
    },
    ...service.events,
  ].slice(0, keptEvents);
}
