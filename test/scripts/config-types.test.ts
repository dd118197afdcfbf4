import { describe, expect, test } from '@jest/globals';
import { type Schema, typeOf } from '../../scripts/config-types.ts';

const said = (schema: Schema): string => typeOf(schema).replaceAll(/\s+/g, ' ');

describe('the type of a schema', () => {
  test.each<[string, Schema, string]>([
    ['a string', { type: 'string' }, 'string'],
    ['a whole number', { type: 'integer' }, 'number'],
    ['words', { type: 'string', enum: ['low', 'medium'] }, '"low" | "medium"'],
    ['one value', { type: 'boolean', const: false }, 'false'],
    ['a choice', { anyOf: [{ type: 'number' }, { const: false }] }, 'number | false'],
    ['a list', { type: 'array', items: { type: 'string' } }, 'readonly (string)[]'],
    [
      'a map',
      { type: 'object', additionalProperties: { type: 'number' } },
      '{ readonly [key: string]: number }',
    ],
    [
      'an object',
      {
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'number' } },
        required: ['a'],
      },
      '{ readonly a: string; readonly b?: number | undefined; }',
    ],
    [
      'a field with a text and a default',
      { type: 'object', properties: { a: { type: 'number', description: 'Days.', default: 3 } } },
      '{ /** * Days. * @default 3 */ readonly a?: number | undefined; }',
    ],
  ])('%s', (_, schema, expected) => {
    expect(said(schema)).toBe(expected);
  });

  test('is refused where it is not known', () => {
    expect(() => typeOf({ type: 'null' })).toThrow('There is no type for {"type":"null"}.');
  });
});
