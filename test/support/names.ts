/** Names as owners of resources choose them: by alphabet. */
export const alphabets: Readonly<Record<string, string>> = {
  ascii: 'abcXYZ-_09 /.',
  accents: 'éüñçÅß',
  signs: '’“”–—… «»·→',
  elsewhere: '注文 заказы שלום',
  emoji: '🎉👩‍💻🇯🇵',
  controls: '\n\r\t\u001B\u0000\u007F\u009B\u202E\u2028 a',
  broken: '\uD83D\uDE00x',
};

/** A name of so many UTF-16 units out of an alphabet; the same for the same arguments. */
export function nameOf(alphabet: string, length: number): string {
  const characters = alphabet.split('');
  return Array.from({ length }, (_, index) => characters[(index * 7) % characters.length]).join('');
}

/** Names of every length from 1 to 255. */
export const namesOf = (alphabet: string): string[] =>
  Array.from({ length: 255 }, (_, index) => nameOf(alphabet, index + 1));
