import { expect, test } from '@jest/globals';
import { newsOf } from '../../scripts/aws-news/compare.ts';
import type { Model } from '../../scripts/aws-news/models.ts';

/** A service with one operation, whose answer lists functions with a state. */
const serviceWith = (states: string[], fields: readonly string[] = []): Model => ({
  operations: { ListFunctions: { output: { shape: 'Answer' } }, Tag: {} },
  shapes: {
    Answer: { type: 'structure', members: { Functions: { shape: 'Functions' } } },
    Functions: { type: 'list', member: { shape: 'Function' } },
    Function: {
      type: 'structure',
      members: {
        State: { shape: 'State' },
        // A structure may hold itself.
        Inner: { shape: 'Function' },
        ...Object.fromEntries(fields.map((name) => [name, { shape: 'Text' }])),
      },
    },
    State: { type: 'string', enum: states },
    Text: { type: 'string' },
  },
});
const known = serviceWith(['Active', 'Pending']);

test.each<[string, string, Model, readonly string[], readonly string[]]>([
  ['nothing', 'ListFunctions', known, ['State'], []],
  [
    'a value of a field that is read',
    'ListFunctions',
    serviceWith(['Active', 'Pending', 'Frozen']),
    ['State'],
    ['State (State): Frozen'],
  ],
  [
    'a value of a field that is not read',
    'ListFunctions',
    serviceWith(['Active', 'Pending', 'Frozen']),
    ['Inner'],
    [],
  ],
  ['a value less', 'ListFunctions', serviceWith(['Active']), ['State'], []],
  [
    'a field beside one that is read',
    'ListFunctions',
    serviceWith(['Active', 'Pending'], ['Color']),
    ['State'],
    ['Function has Color'],
  ],
  [
    'a field of what is not read at all',
    'ListFunctions',
    serviceWith(['Active', 'Pending'], ['Color']),
    [],
    [],
  ],
  ['an operation without an answer', 'Tag', serviceWith(['Frozen']), ['State'], []],
])('%s', (_, operation, newest, read, expected) => {
  const news = newsOf(operation, { known, newest }, (field) => read.includes(field));
  expect(news).toEqual(expected);
});
