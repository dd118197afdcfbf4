import { describe, expect, test } from '@jest/globals';
import { chooseMapping } from '../../../../core/model/front/choose-mapping.ts';
import { askedUrl } from '../../../../core/model/front/asked-url.ts';

describe('a URL', () => {
  test.each([
    [
      'https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/orders?token=secret#part',
      { path: '/prod/orders', endpoint: { apiId: 'a1b2c3', region: 'eu-west-1' } },
    ],
    [
      'https://a1b2c3.execute-api.cn-north-1.amazonaws.com.cn/prod',
      { endpoint: { apiId: 'a1b2c3', region: 'cn-north-1' } },
    ],
    [
      'https://a1b2c3-vpce-0f1e2d.execute-api.eu-west-1.amazonaws.com/prod',
      { endpoint: { apiId: 'a1b2c3', region: 'eu-west-1', vpcEndpoint: 'vpce-0f1e2d' } },
    ],
    ['https://API.Example.com.:8443', { host: 'api.example.com', port: 8443, path: '/' }],
    ['https://a.execute-api.eu-west-1.amazonaws.com.evil.example/', { port: 443 }],
  ])('%s', (url, expected) => {
    const asked = askedUrl(url, 'HEAD');
    expect(asked).toMatchObject({ method: 'HEAD', ...expected });
    expect(Object.keys(asked).includes('endpoint')).toBe('endpoint' in expected);
  });
});

describe('the mapping of a path', () => {
  const mappings = [
    { basePath: '', apiId: 'root', stage: 'prod' },
    { basePath: 'shop', apiId: 'shop', stage: 'prod' },
    { basePath: 'shop/v2', apiId: 'shop2', stage: 'prod' },
    { basePath: 'any', apiId: 'any' },
  ];
  test.each([
    ['/shop/v2/orders', 'shop2', 'prod', '/orders'],
    ['/shop/v2', 'shop2', 'prod', '/'],
    ['/shop/v22', 'shop', 'prod', '/v22'],
    ['/shopping', 'root', 'prod', '/shopping'],
    ['/Shop/orders', 'root', 'prod', '/Shop/orders'],
    ['/any/dev/orders/1', 'any', 'dev', '/orders/1'],
    ['/any', 'any', undefined, '/'],
  ])('%s', (path, apiId, stage, rest) => {
    expect(chooseMapping(mappings, path)).toMatchObject({ mapping: { apiId }, rest });
    expect(chooseMapping(mappings, path)?.stage).toBe(stage);
  });
  test('none', () => {
    expect(chooseMapping(mappings.slice(1), '/elsewhere')).toBeUndefined();
  });
});
