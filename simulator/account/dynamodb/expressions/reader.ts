import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { validation } from '../state.ts';
import { reservedWords } from './reserved-words.ts';

const token = /\s*(#[\w-]+|:[\w-]+|[A-Za-z_]\w*|\d+|<>|<=|>=|[=<>()[\],.+-])/y;

/** One element of a document path: an attribute's name or a place in a list. */
export type Path = (string | number)[];

/** The placeholders of one request. They are shared by its expressions, and each has to be used by one of them. */
export interface Placeholders {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, AttributeValue>>;
  readonly used: Set<string>;
}

export const placeholders = (input: {
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, AttributeValue> | undefined;
}): Placeholders => ({
  names: input.ExpressionAttributeNames ?? {},
  values: input.ExpressionAttributeValues ?? {},
  used: new Set(),
});

/** @throws ValidationException for a placeholder that no expression used, as DynamoDB does */
export function refuseUnused({ names, values, used }: Placeholders): void {
  for (const [what, given] of [
    ['ExpressionAttributeNames', names],
    ['ExpressionAttributeValues', values],
  ] as const) {
    const unused = Object.keys(given).filter((key) => !used.has(key));
    if (unused.length > 0) {
      throw validation(
        `Value provided in ${what} unused in expressions: keys: {${unused.join(', ')}}`,
      );
    }
  }
}

/** Reads an expression token by token. `kind` is the expression's name in error messages. */
export class Reader {
  readonly #tokens: string[] = [];
  readonly #kind: string;
  readonly #placeholders: Placeholders;
  #at = 0;

  constructor(kind: string, text: string, given: Placeholders) {
    this.#kind = kind;
    this.#placeholders = given;
    token.lastIndex = 0;
    let end = 0;
    for (let match = token.exec(text); match; match = token.exec(text)) {
      this.#tokens.push(match[1] ?? '');
      end = token.lastIndex;
    }
    if (text.slice(end).trim() !== '') this.fail(`Syntax error; near: "${text.slice(end).trim()}"`);
    if (this.#tokens.length === 0) this.fail('The expression can not be empty;');
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  peek(ahead = 0): string | undefined {
    return this.#tokens[this.#at + ahead];
  }

  next(): string {
    const text = this.#tokens[this.#at];
    if (text === undefined) return this.fail('Syntax error; token: <EOF>');
    this.#at += 1;
    return text;
  }

  /** Takes the next token if it is this word or sign, whatever its case. */
  take(text: string): boolean {
    if (this.peek()?.toUpperCase() !== text.toUpperCase()) return false;
    this.#at += 1;
    return true;
  }

  expect(text: string): void {
    const found = this.peek();
    if (!this.take(text)) this.fail(`Syntax error; token: "${found ?? '<EOF>'}", near: "${text}"`);
  }

  fail(problem: string): never {
    throw validation(`Invalid ${this.#kind}: ${problem}`);
  }

  value(): AttributeValue {
    const name = this.next();
    const value = this.#placeholders.values[name];
    if (!name.startsWith(':')) this.fail(`Syntax error; token: "${name}"`);
    if (value === undefined) {
      this.fail(
        `An expression attribute value used in expression is not defined; attribute value: ${name}`,
      );
    }
    this.#placeholders.used.add(name);
    return value;
  }

  path(): Path {
    const path: Path = [this.#name()];
    for (;;) {
      if (this.take('.')) path.push(this.#name());
      else if (this.take('[')) {
        path.push(Number(this.next()));
        this.expect(']');
      } else return path;
    }
  }

  #name(): string {
    const name = this.next();
    if (name.startsWith('#')) {
      const actual = this.#placeholders.names[name];
      if (actual === undefined) {
        this.fail(
          `An expression attribute name used in the document path is not defined; attribute name: ${name}`,
        );
      }
      this.#placeholders.used.add(name);
      return actual;
    }
    if (!/^[A-Za-z_]/.test(name)) this.fail(`Syntax error; token: "${name}"`);
    if (reservedWords.has(name.toUpperCase())) {
      this.fail(`Attribute name is a reserved keyword; reserved keyword: ${name}`);
    }
    return name;
  }
}
