import { describe, expect, test } from '@jest/globals';
import { render } from '../../../../simulator/gateway/templates/render.ts';

const input = {
  body: '{"a":{"b":[1,2]},"name":"tea"}',
  params: { id: '42' },
  stageVariables: { table: 'orders' },
  requestId: 'request-1',
};

const cases: [template: string, text: string][] = [
  ['fixed', 'fixed'],
  [`$input.json('$')`, input.body],
  [`{"x": $input.json('$.a.b')}`, '{"x": [1,2]}'],
  [`"$input.path('$.name')"`, '"tea"'],
  [`$input.json('$.nothing')`, '""'],
  [`$input.path('$.nothing')`, ''],
  ['$input.body', input.body],
  [`$input.params('id') $stageVariables.table $context.requestId`, '42 orders request-1'],
];

describe('a mapping template', () => {
  test.each(cases)('%s', (template, text) => {
    expect(render(template, input)).toBe(text);
  });

  test.each(['#if(true)x#end', '$util.escapeJavaScript("x")', `$input.json('$..b')`])(
    'beyond the simulator: %s',
    (template) => {
      expect(() => render(template, input)).toThrow(/simulator/);
    },
  );

  test('a body that is no JSON', () => {
    expect(() => render(`$input.json('$')`, { ...input, body: 'text' })).toThrow(
      expect.objectContaining({ name: 'UntransformableBody' }),
    );
  });
});
