/** `2026-11-21 02:14:40` in UTC. */
export const timeText = (iso: string): string => iso.slice(0, 19).replace('T', ' ');

/** `02:14` in UTC. */
export const clockText = (iso: string): string => iso.slice(11, 16);

/** `1 h 12 min`, `8 min`, `40 s`: the time between two moments. */
export function durationText(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `42.5%` */
export const percentText = (share: number): string => `${Math.round(share * 1000) / 10}%`;
