import { malformed, type Token } from './tokens.ts';

/** Reads one command token by token. Words are compared without regard to case. */
export class CommandReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** The next token as it was written, for telling a call from a name and for naming columns. */
  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  next(): Token {
    const token = this.#tokens[this.#at];
    if (!token) return malformed('unexpected end of query');
    this.#at += 1;
    return token;
  }

  /** Takes the next token if it is this word or sign. */
  take(text: string): boolean {
    const token = this.peek();
    if (!token || token.kind === 'string' || token.text.toLowerCase() !== text) return false;
    this.#at += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) malformed(`expected ${text}, found ${this.peek()?.text ?? 'the end'}`);
  }

  name(): string {
    const token = this.next();
    return token.kind === 'name' ? token.text : malformed(`expected a name, found ${token.text}`);
  }

  /** One thing or several, separated by commas. */
  list<T>(one: () => T): T[] {
    const all = [one()];
    while (this.take(',')) all.push(one());
    return all;
  }

  /** The text that `read` consumed, as a column's name. */
  textOf<T>(read: () => T): { value: T; text: string } {
    const from = this.#at;
    const value = read();
    const text = this.#tokens
      .slice(from, this.#at)
      .map((token) => (token.text === ',' ? ', ' : token.text))
      .join('');
    return { value, text };
  }

  finish(): void {
    if (!this.done) malformed(`unexpected symbol found ${this.peek()?.text}`);
  }
}
