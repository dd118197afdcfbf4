import { awsError } from '../define-service.ts';
import { invalid } from './state.ts';

interface Term {
  readonly kind: 'all' | 'any' | 'none';
  test(message: string): boolean;
}

const term = /\s*([?-]?)(?:"((?:[^"\\]|\\.)*)"|%([^%]*)%|([^\s"]+))/y;

/**
 * A filter pattern of terms as a test of a message: terms that must all occur, `?` terms of which one must, `-` terms that
 * must not, phrases in quotes, `%` regular expressions. `?` terms beside others are ignored, as CloudWatch Logs does.
 * @throws InvalidParameterException for a pattern that AWS refuses
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function filterPattern(pattern: string): (message: string) => boolean {
  if (/^\s*[{[]/.test(pattern)) {
    throw awsError(
      'SimulatorLacksPattern',
      `The simulator supports terms only, not ${pattern}`,
      501,
    );
  }
  const terms = termsOf(pattern);
  const of = (kind: Term['kind']) => terms.filter((one) => one.kind === kind);
  const [all, any, none] = [of('all'), of('any'), of('none')];
  if (all.length + none.length === 0 && any.length > 0) {
    return (message) => any.some((one) => one.test(message));
  }
  return (message) =>
    all.every((one) => one.test(message)) && !none.some((one) => one.test(message));
}

function termsOf(pattern: string): Term[] {
  const terms: Term[] = [];
  term.lastIndex = 0;
  let end = 0;
  for (let match = term.exec(pattern); match; match = term.exec(pattern)) {
    const [, sign, phrase, regex, word] = match;
    terms.push({ kind: kinds[sign ?? ''] ?? 'all', test: testOf(phrase, regex, word) });
    end = term.lastIndex;
  }
  if (pattern.slice(end).trim() !== '') throw invalid(`Invalid filter pattern: ${pattern}`);
  return terms;
}

const kinds: Readonly<Record<string, Term['kind']>> = { '?': 'any', '-': 'none', '': 'all' };

function testOf(phrase?: string, regex?: string, word = ''): Term['test'] {
  if (phrase !== undefined) {
    const text = phrase.replaceAll(/\\(.)/g, '$1');
    return (message) => message.includes(text);
  }
  if (regex !== undefined) {
    const expression = new RegExp(regex);
    return (message) => expression.test(message);
  }
  if (!/^\w+$/.test(word)) throw invalid(`Invalid character(s) in term '${word}'`);
  return (message) => message.includes(word);
}
