import { expect, test } from '@jest/globals';
import { heldBack } from '../../../core/verification/held-back.ts';
import { at, minutes } from './cases.ts';

const stage = minutes(3, '100 100 50/50 50/50 50/50');
const method = (path: string, ...own: number[]) => ({
  route: { httpMethod: 'ANY', path },
  minutes: stage.filter((_, index) => own.includes(index)),
});
const byRoute = [method('$connect', 0, 1, 2, 3, 4), method('send', 0, 1, 2), method('rare')];

test('methods to which no request comes any more are held back', () => {
  expect(heldBack({ minutes: stage, byRoute }, at(5))).toEqual([
    { httpMethod: 'ANY', path: 'send' },
  ]);
});

test('nothing is known of it before a whole minute of the symptom has passed, or without a symptom', () => {
  expect(heldBack({ minutes: stage.slice(0, 3), byRoute: [method('send', 0, 1)] }, at(5))).toEqual(
    [],
  );
  expect(heldBack({ minutes: stage, byRoute }, null)).toEqual([]);
  expect(heldBack({ minutes: stage }, at(5))).toEqual([]);
});

test('a method that is seldom called may get none by chance', () => {
  const [first] = stage;
  const seldom = { ...method('export'), minutes: [{ ...first!, requests: 5 }] };
  expect(heldBack({ minutes: stage, byRoute: [seldom] }, at(5))).toEqual([]);
});
