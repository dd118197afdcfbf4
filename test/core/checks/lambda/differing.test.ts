import { expect, test } from '@jest/globals';
import { differing } from '../../../../core/checks/lambda/helpers/differing.ts';

const line = (second: number, id: string, message: string) =>
  `2026-01-05T09:08:${second}.235Z\t${id}\tERROR\tInvoke Error\t{"errorMessage":"${message}"}`;

test('lines that say the same are read once', () => {
  const first = line(59, 'c982b110-e8ce-b486-6605-5dfed3b220d1', 'no such table');
  const again = line(58, 'efd79913-db43-613c-ccf2-3755700c911d', 'no such table');
  const other = line(57, '876d9a32-753b-bf48-b7e6-8421ca058c51', 'connect ETIMEDOUT');
  expect(differing([first, again, other])).toEqual([first, other]);
});
