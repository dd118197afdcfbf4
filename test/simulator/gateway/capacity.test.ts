import { expect, test } from '@jest/globals';
import { fine, smallWorld } from './small-world.ts';

test('a host answers 503 to what it cannot serve, and serves again later', () => {
  const world = smallWorld(fine);
  world.surroundings.hosts['backend.example.com'] = {
    duration: 20,
    status: 200,
    body: '{}',
    up: true,
    capacity: 1,
  };
  world.route('GET', '/rates', {
    integration: {
      type: 'HTTP_PROXY',
      integrationHttpMethod: 'GET',
      uri: 'https://backend.example.com/rates',
    },
  });
  const get = () => world.send({ httpMethod: 'GET', path: '/rates' }).status;
  expect([get(), get(), get(), get()]).toEqual([200, 200, 503, 503]);
  world.pass(1000);
  expect([get(), get()]).toEqual([200, 503]);
});
