import { describe, expect, test } from '@jest/globals';
import { inputVariable } from '../../../../simulator/gateway/templates/input.ts';
import { render } from '../../../../simulator/gateway/templates/render.ts';
import { utilVariable } from '../../../../simulator/gateway/templates/util.ts';

const body = JSON.stringify({
  store: 'north',
  teas: [
    { id: 1, name: 'sencha', price: 12.5 },
    { id: 2, name: 'gyokuro', price: 31 },
  ],
  tags: ['green', 'fresh'],
  buyer: { name: 'Ada', note: `it's "good"` },
  nested: '{"qty":3}',
  nothing: null,
});
const variables = (of = body) => ({
  input: inputVariable(of, {
    path: { id: '42' },
    querystring: { id: 'query', page: '2' },
    header: { id: 'header', Accept: 'text/plain' },
  }),
  util: utilVariable(),
  stageVariables: { table: 'orders' },
  context: { requestId: 'request-1', identity: { sourceIp: '203.0.113.7' } },
});

const input: [template: string, text: string][] = [
  ['fixed', 'fixed'],
  ['costs $5.00', 'costs $5.00'],
  ['$input.body', body],
  [`$input.json('$')`, body],
  [`{"x": $input.json('$.tags')}`, '{"x": ["green","fresh"]}'],
  [`$input.json("$.teas[1].name")`, '"gyokuro"'],
  [`$input.json('$.teas[*].id')`, '[1,2]'],
  [`$input.json('$..price')`, '[12.5,31]'],
  [`$input.json('$.missing')`, '""'],
  [`"$input.path('$.store')"`, '"north"'],
  [`$input.path('$.missing')`, ''],
  [`$input.path('$.nothing')`, ''],
  // Java's form of a map, but JSON within lists.
  [`$input.path('$.buyer')`, `{name=Ada, note=it's "good"}`],
  [`$input.path('$.tags')`, '["green","fresh"]'],
  [`$input.path('$.teas[?(@.id == 2)].name')`, '["gyokuro"]'],
  [`$input.params('id')`, '42'],
  [`$input.params('page') $input.params('Accept') $input.params('none').`, '2 text/plain .'],
  [`$input.params().querystring.get('page')`, '2'],
  [`#foreach($n in $input.params().header.keySet())$n#if($foreach.hasNext),#end#end`, 'id,Accept'],
  [
    '$stageVariables.table $context.requestId $context.identity.sourceIp',
    'orders request-1 203.0.113.7',
  ],
];

const language: [template: string, text: string][] = [
  [
    `#set($root = $input.path('$'))
{"teas": [#foreach($tea in $root.teas){"name": "$tea.name"}#if($foreach.hasNext), #end#end]}`,
    '{"teas": [{"name": "sencha"}, {"name": "gyokuro"}]}',
  ],
  [`#set($n = $input.path('$.teas').size())$n`, '2'],
  [`#if($input.path('$.buyer.name') == 'Ada')yes#{else}no#end`, 'yes'],
  [`#if($input.path('$.missing') && true)yes#{else}no#end`, 'no'],
  [`#set($m = {"a": 1})#set($m.b = 2)$m $m.containsKey('a')`, '{a=1, b=2} true'],
  [`#set($list = [])#set($x = $list.add('y'))$list.isEmpty()`, 'false'],
  [`#macro(twice $x)$x$x#end#twice('a')`, 'aa'],
  [`$input.path('$.store').replaceAll('[no]', 'x') $input.path('$.store').length()`, 'xxrth 5'],
  ['## a comment with #if\nafter #* and #end *#', 'after '],
  [
    `$input.path('$.buyer').toString().length() $input.path('$.tags').toString()`,
    '28 ["green","fresh"]',
  ],
  ['$unknown $!unknown $input.json', '$unknown  $input.json'],
];

const util: [template: string, text: string][] = [
  [`$util.escapeJavaScript($input.path('$.buyer.note'))`, String.raw`it\'s \"good\"`],
  [`$util.escapeJavaScript("é/\t")`, String.raw`\u00E9\/\t`],
  [`$util.parseJson($input.path('$.nested')).qty`, '3'],
  [`$util.urlEncode('a b&c/é')`, 'a+b%26c%2F%C3%A9'],
  [`$util.urlDecode('a+b%26c%2F%C3%A9')`, 'a b&c/é'],
  [`$util.base64Encode('tea')`, 'dGVh'],
  [`$util.base64Decode('dGVh')`, 'tea'],
];

describe('a mapping template', () => {
  test.each([...input, ...language, ...util])('%s', (template, text) => {
    expect(render(template, variables())).toBe(text);
  });

  test.each([
    '#if($x',
    '#if(true)x',
    'x#end',
    '#foreach($x $y)#end',
    '#set($a = )',
    '{"a": ${b',
    `$input.json('$.a'`,
    `$util.parseJson('{')`,
  ])('that API Gateway cannot apply: %s', (template) => {
    expect(() => render(template, variables())).toThrow(
      expect.objectContaining({ name: 'Untransformable' }),
    );
  });

  test.each(['text', '{"a":', '["a"'])(
    'takes no fields from a body that is not JSON: %s',
    (text) => {
      expect(() => render(`$input.json('$')`, variables(text))).toThrow(
        expect.objectContaining({ name: 'Untransformable' }),
      );
      expect(render('$input.body', variables(text))).toBe(text);
    },
  );
});
