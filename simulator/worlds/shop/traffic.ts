import type { Account } from '../../account/account.ts';
import type { Traffic } from '../../surroundings.ts';
import { partnerKey } from './partners.ts';
import { stageName } from './stage.ts';

/** The IAM role whose requests `/admin` lets in. */
export const backOffice = ({ accountId }: Account): string =>
  `arn:aws:sts::${accountId}:assumed-role/back-office/session`;

const quoteRequest = '{"sku":"tea-100","quantity":3}';

/** Some 400 requests a minute, over every route. */
export function shopTraffic(account: Account): Traffic[] {
  const stream = (
    name: string,
    request: string,
    perMinute: number,
    more: Partial<Traffic> = {},
  ): Traffic => {
    const [httpMethod = '', path = ''] = request.split(' ');
    return { name, api: 'shop', stage: stageName, httpMethod, path, perMinute, body: '', ...more };
  };
  return [
    stream('list-orders', 'GET /orders', 50),
    stream('create-order', 'POST /orders', 30, { body: '{"sku":"tea-100","quantity":1}' }),
    stream('get-order', 'GET /orders/42', 45),
    stream('catalog', 'GET /catalog', 60),
    stream('quotes', 'POST /quotes', 30, { body: quoteRequest }),
    stream('inventory', 'GET /inventory', 45),
    stream('rates', 'GET /rates', 35),
    stream('partners', 'GET /partners', 30, { apiKey: partnerKey }),
    stream('admin', 'GET /admin', 30, { signedBy: backOffice(account) }),
    stream('account', 'GET /account', 40, { token: 'simulated-customer-token' }),
    stream('blog', 'GET /posts', 12, { api: 'blog', stage: 'live' }),
  ];
}
