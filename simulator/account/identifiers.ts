import { generator } from '../random.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Every byte in hexadecimal: each request draws two ids, and formatting numbers costs more than drawing them. */
const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const high = (word: number) => `${bytes[word >>> 24]}${bytes[(word >>> 16) & 0xff]}`;
const low = (word: number) => `${bytes[(word >>> 8) & 0xff]}${bytes[word & 0xff]}`;

/** Identifiers as AWS makes them, drawn from a seed. */
export function identifiers(seed: number) {
  const random = generator(seed);
  const word = () => Math.floor(random() * 0x1_0000_0000);
  return {
    newId(length = 10) {
      let id = '';
      while (id.length < length) id += alphabet[Math.floor(random() * alphabet.length)];
      return id;
    },
    newUuid() {
      const [a, b, c, d] = [word(), word(), word(), word()];
      return `${high(a)}${low(a)}-${high(b)}-${low(b)}-${high(c)}-${low(c)}${high(d)}${low(d)}`;
    },
  };
}
