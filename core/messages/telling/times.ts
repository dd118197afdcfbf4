/** `2026-11-21 02:14` in UTC. */
export const minuteText = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

/** `02:14:40` in UTC. */
export const secondText = (iso: string): string => iso.slice(11, 19);
