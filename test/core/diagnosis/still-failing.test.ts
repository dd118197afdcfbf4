import { describe, expect, test } from '@jest/globals';
import { stillFailing } from '../../../core/diagnosis/still-failing.ts';
import { failure } from '../checks/support/facts.ts';

const at = (minute: number, second = 0) =>
  new Date(Date.UTC(2026, 0, 5, 9, minute, second)).toISOString();
const of = (path: string, moment: string) =>
  failure([], { route: { httpMethod: 'GET', path }, at: moment });
const orders = [of('/orders', at(0)), of('/orders', at(1)), of('/orders', at(2))];

describe('the failed requests of methods that still fail', () => {
  test('leave out a method that stopped failing minutes before the newest failure', () => {
    const rates = of('/rates', at(9));
    expect(stillFailing([rates, ...orders])).toEqual([rates]);
  });

  test('keep a method that always failed as seldom', () => {
    const seldom = [of('/orders', at(0)), of('/orders', at(4))];
    expect(stillFailing([of('/rates', at(9)), ...seldom])).toHaveLength(3);
  });

  test('keep a single failure, and one whose moment is unknown', () => {
    const [first] = orders;
    const sample = [of('/rates', at(9)), ...(first ? [first] : []), of('/stock', '')];
    expect(stillFailing(sample)).toEqual(sample);
  });
});
