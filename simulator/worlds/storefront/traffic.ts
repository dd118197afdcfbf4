import type { Traffic } from '../../surroundings.ts';
import { audience, issuer, scope } from './routes.ts';

/** What a customer's token says. */
export const customer = JSON.stringify({ iss: issuer, aud: audience, scope });

/** Some 330 requests a minute, over every route. */
export function storefrontTraffic(): Traffic[] {
  const stream = (
    name: string,
    request: string,
    perMinute: number,
    more: Partial<Traffic> = {},
  ): Traffic => {
    const [httpMethod = '', path = ''] = request.split(' ');
    const place = { api: 'storefront', stage: '$default' };
    return { name, ...place, httpMethod, path, perMinute, body: '', ...more };
  };
  return [
    stream('items', 'GET /items', 60),
    stream('item', 'GET /items/42', 50),
    stream('baskets', 'POST /baskets', 40, { body: '{"sku":"tea-100"}' }),
    stream('orders', 'GET /orders', 50, { token: customer }),
    stream('profile', 'GET /profile', 40, { token: 'simulated-customer-token' }),
    stream('legacy', 'GET /legacy/cart/1', 40),
    stream('reviews', 'GET /reviews', 40),
    stream('feed', 'GET /feed', 30, { api: 'mobile', stage: 'v1' }),
  ];
}
