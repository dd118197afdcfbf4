import { kebab, quotedWithVariables } from './shell.ts';

/** A parameter as words of the command; null where the CLI would misread the value. */
export function wordsFor(name: string, value: unknown): (string | null)[] {
  const option = `--${kebab(name)}`;
  if (name === 'Egress') return [value === true ? '--egress' : '--ingress'];
  if (typeof value === 'boolean') return [value ? option : `--no-${kebab(name)}`];
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
    return [option, ...value.map(word)];
  if (typeof value === 'string') return [option, word(value)];
  return [option, quotedWithVariables(JSON.stringify(value))];
}

const misread = /^(?:-|\[|\{|@|\w+:\/\/)|^$|\p{Cc}/u;
const word = (value: string): string | null =>
  misread.test(value) ? null : quotedWithVariables(value);
