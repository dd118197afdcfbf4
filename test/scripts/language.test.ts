import { describe, expect, test } from '@jest/globals';
import { problemsIn } from '../../scripts/language/check.ts';
import { words } from '../../scripts/language/words.ts';

/** At least one line for each phrase of the list. */
const banned = [
  'The change was taken back.',
  'Take it back?',
  'the cause is mended',
  'Leave it and begin anew.',
  'Changes run by themselves.',
  'It could not be told.',
  'People are told.',
  'Nobody can tell the two apart.',
  'The log tells of a failure.',
  'Holds an API against the rules.',
  '"moon" is no Region.',
  'API Gateway may not invoke it.',
  'Name it, or say --all.',
  'one looks like eu-central-1',
  'look for a typing error',
  'leave the option away',
  'No service stands before it.',
  'An earlier fix was cut off.',
  'An API that is well.',
  'The incident is handed to a person.',
  'Nothing speaks against it.',
  'plays every scenario',
  '30 % of the requests',
];

describe('the word list', () => {
  test.each(banned)('%s', (line) => {
    expect(problemsIn('a.md', `Fine.\n${line}`)).toEqual([
      expect.stringMatching(/^a\.md:2: ".+" → /),
    ]);
  });
  test('has an example of each phrase', () => {
    const unused = words.filter(
      ({ phrase }) => !banned.some((line) => new RegExp(phrase, 'i').test(line)),
    );
    expect(unused).toEqual([]);
  });
});

describe('what is read', () => {
  test.each<[string, string, string, number]>([
    ['a comment', 'a.ts', 'f(); // mended', 1],
    ['a docstring, with the right line', 'a.ts', '/**\n * Fine.\n * Mended.\n */', 1],
    ['a sentence', 'a.ts', "say('It is mended.');", 1],
    ['a template', 'a.ts', 'say(`${cause} is mended`);', 1],
    ['no code', 'a.ts', "const mended = told(x); f('mended');", 0],
    ['the title of a scenario', 'a.json', '{\n  "title": "Mended by hand"\n}', 1],
    ['no other value', 'a.json', '{\n  "name": "mended by hand"\n}', 0],
    ['no inline code', 'a.md', 'The scenario `mended-by-hand`', 0],
    ['no line that is marked', 'a.ts', "says('may not'); // language-ok: AWS says so", 0],
  ])('%s', (_, file, content, count) => {
    expect(problemsIn(file, content)).toHaveLength(count);
  });
});

test('there is, are and was no are fine', () => {
  expect(problemsIn('a.md', 'There is no API. It is no longer there. There are no gaps.')).toEqual(
    [],
  );
});
