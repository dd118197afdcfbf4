import { generator } from '../random.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Identifiers as AWS makes them, drawn from a seed. */
export function identifiers(seed: number) {
  const random = generator(seed);
  const word = () =>
    Math.floor(random() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0');
  return {
    newId(length = 10) {
      let id = '';
      while (id.length < length) id += alphabet[Math.floor(random() * alphabet.length)];
      return id;
    },
    newUuid() {
      const [a, b, c, d] = [word(), word(), word(), word()];
      return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
    },
  };
}
