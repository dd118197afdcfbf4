import type { Connection, DataPlane } from '../data-plane.ts';

/** API Gateway closes a connection after two hours. */
const longest = 2 * 60 * 60_000;

/** The open connections of a stage, the oldest first. */
export function connectionsOf({ connections }: DataPlane, stage: string, now: Date): Connection[] {
  const open = (connections.get(stage) ?? []).filter(
    ({ since }) => now.getTime() - since < longest,
  );
  connections.set(stage, open);
  return open;
}
