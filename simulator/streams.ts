import { fill, type Names } from './placeholders.ts';
import type { Stream, Traffic } from './surroundings.ts';

/** The streams with the new ones in place of those of the same name, or on top. */
export function withStreams(
  streams: readonly Traffic[],
  more: readonly Stream[],
  names: Names,
): Traffic[] {
  const added = (fill(more, names) as Stream[]).map((one) => ({ ...one, ...placeOf(one, names) }));
  const replaced = new Set(added.map(({ name }) => name));
  return [...streams.filter(({ name }) => !replaced.has(name)), ...added];
}

/** The API and the stage that a stream asks; without a word of them, the world's own. */
export const placeOf = (
  { api, stage }: Pick<Stream, 'api' | 'stage'>,
  names: Names,
): Pick<Traffic, 'api' | 'stage'> => ({
  api: api ?? String(names['apiName']),
  stage: stage ?? String(names['stage']),
});
