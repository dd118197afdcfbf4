import { expect, test } from '@jest/globals';
import { templateDefect } from '../../../../core/checks/http/helpers/template-defect.ts';

test.each([
  ['', null],
  ['$input.json("$")', null],
  [`{"a": $input.json('$.a'), "b": "$context.identity.sourceIp"}`, null],
  ['{"a": "$!{input.params("x (y)")}"}', null],
  ['{"a": $input.path("$.list[0].b")}', null],
  ['{"price": "$5"}', null],
  ['## {\n{"a": 1}', null],
  ['#set($x = 1){"a" 1}', null],
  [`{"a": $input.json('$.a'),}`, 'json'],
  [`{"a": $input.json('$.a') "b": 1}`, 'json'],
  [`{"a": '$input.json('$.a')'}`, 'json'],
  ['#if($x){"a": 1}', 'block'],
  ['#foreach($x in $y)#if($x)a#end', 'block'],
])('%s', (template, defect) => {
  expect(templateDefect(template, true)).toBe(defect);
});

test('a backend may take anything', () => {
  expect(templateDefect('a=$input.params("a")', false)).toBeNull();
});
