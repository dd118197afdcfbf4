import { generator } from '../random.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const hex = '0123456789abcdef';

/** Identifiers as AWS makes them, drawn from a seed. */
export function identifiers(seed: number) {
  const random = generator(seed);
  const draw = (length: number, from: string) =>
    Array.from({ length }, () => from[Math.floor(random() * from.length)]).join('');
  return {
    newId: (length = 10) => draw(length, alphabet),
    newUuid: () => [8, 4, 4, 4, 12].map((length) => draw(length, hex)).join('-'),
  };
}
