import { describe, expect, test } from '@jest/globals';
import { smallApi } from './small-api.ts';

interface Page {
  readonly items: { readonly id: string }[];
  readonly position?: string;
}

/** All pages of a list. */
function pages(call: (position?: string) => Page): Page[] {
  const all: Page[] = [];
  let position: string | undefined;
  do {
    const page = call(position);
    all.push(page);
    position = page.position;
  } while (position !== undefined);
  return all;
}

describe('resources', () => {
  const withResources = (count: number) => {
    const api = smallApi();
    for (let index = 0; index < count; index += 1)
      api.call('CreateResource', {
        restApiId: api.restApiId,
        parentId: api.rootResourceId,
        pathPart: `part-${index}`,
      });
    return api;
  };

  test.each([
    { limit: undefined, sizes: [25, 7] },
    { limit: 10, sizes: [10, 10, 10, 2] },
    { limit: 500, sizes: [32] },
    { limit: 16, sizes: [16, 16] },
  ])('come in pages of $limit', ({ limit, sizes }) => {
    const { call, restApiId } = withResources(30);
    const found = pages((position) => call<Page>('GetResources', { restApiId, limit, position }));
    expect(found.map(({ items }) => items.length)).toEqual(sizes);
    expect(new Set(found.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(32);
  });

  test('describe their methods only on request', () => {
    const { call, restApiId, resourceId } = smallApi();
    const orders = (more: object = {}) =>
      call<Page>('GetResources', { restApiId, ...more }).items.find(({ id }) => id === resourceId);
    expect(orders()).toMatchObject({ path: '/orders', resourceMethods: { GET: {} } });
    expect(orders({ embed: ['methods'] })).toMatchObject({
      resourceMethods: { GET: { methodIntegration: { type: 'AWS_PROXY' } } },
    });
  });

  test('go with all that lies below them', () => {
    const { call, restApiId, resourceId: parentId } = smallApi();
    call('CreateResource', { restApiId, parentId, pathPart: '{id}' });
    call('DeleteResource', { restApiId, resourceId: parentId });
    expect(call<Page>('GetResources', { restApiId }).items).toHaveLength(1);
  });
});

test('two APIs may have one name', () => {
  const { call } = smallApi();
  call('CreateRestApi', { name: 'shop' });
  const { items } = call<{ items: { name: string }[] }>('GetRestApis');
  expect(items.map(({ name }) => name)).toEqual(['shop', 'shop']);
});

test("a key's value is given on request only", () => {
  const { call } = smallApi();
  const { id: apiKey, value } = call<{ id: string; value: string }>('CreateApiKey', {
    name: 'partner',
    enabled: true,
  });
  expect(value).toHaveLength(40);
  expect(call('GetApiKey', { apiKey })).not.toHaveProperty('value');
  expect(call('GetApiKey', { apiKey, includeValue: true })).toHaveProperty('value', value);
  expect(() => call('CreateApiKey', { value })).toThrow('API Key already exists');
});
