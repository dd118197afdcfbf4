import { expect, test } from '@jest/globals';
import { worlds } from '../../../simulator/worlds/index.ts';
import { failures, standingShop } from './stand.ts';

test('a new account serves its usual traffic, and throttles every route beyond its rate', () => {
  const shop = standingShop(1, worlds['shop-in-new-account']);
  expect(failures(shop.minutes(2))).toEqual([]);
  const catalog = shop.surroundings.traffic.find(({ name }) => name === 'catalog');
  catalog!.perMinute = 2400;
  const failed = failures(shop.minutes(1));
  expect(failed).toContain('GET /catalog 429');
  expect(failed).toContain('GET /orders 429');
  expect(failed.every((one) => one.endsWith(' 429'))).toBe(true);
  const { events = [] } = shop.logGroups['/aws/apigateway/shop/prod'] ?? {};
  const throttled = events.find(({ message }) => message.includes('"status":"429"'));
  expect(JSON.parse(throttled?.message ?? '{}')).toMatchObject({
    errorType: 'THROTTLED',
    errorMessage: 'Too Many Requests',
  });
});
