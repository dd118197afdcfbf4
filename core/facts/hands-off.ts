import { handsOffTag as tag } from '../model/hands-off-tag.ts';

/** What the tags say, as a field of the facts; absent: nothing. */
export const handsOffOf = (
  tags: Readonly<Record<string, string>> | undefined,
): { handsOff?: true } =>
  tags?.[tag.key]?.trim().toLowerCase() === tag.value ? { handsOff: true } : {};
