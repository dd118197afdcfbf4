import { describe, expect, test } from '@jest/globals';
import type { Host } from '../../../simulator/surroundings.ts';
import { fine, smallWorld } from './small-world.ts';

function behind(host: Host | undefined, integration: object = {}, responses: object[] = []) {
  const world = smallWorld(fine);
  if (host) world.surroundings.hosts['backend.example.com'] = host;
  world.route('GET', '/rates', {
    integration: {
      type: 'HTTP_PROXY',
      integrationHttpMethod: 'GET',
      uri: 'https://backend.example.com/rates',
      ...integration,
    },
    responses: responses as never,
  });
  const exchange = world.send({ httpMethod: 'GET', path: '/rates' });
  return { ...exchange, execution: world.execution, access: world.access };
}

const host = (more: Partial<Host> = {}): Host => ({
  duration: 80,
  status: 200,
  body: '{"usd":1}',
  up: true,
  ...more,
});

describe('an HTTP proxy integration', () => {
  test('passes the answer on', () => {
    const { status, body, execution } = behind(host());
    expect({ status, body }).toEqual({ status: 200, body: '{"usd":1}' });
    expect(execution.join('\n')).toMatch(
      /Received response\. Status: 200, Integration latency: \d+ ms/,
    );
  });

  test('passes a failure on as it is', () => {
    const { status, access, execution } = behind(host({ status: 503 }));
    expect(status).toBe(503);
    expect(access).toMatchObject({ errorType: '-', 'integration-status': '503' });
    expect(execution).toContain('Successfully completed execution');
  });

  test('cannot reach a host that is down', () => {
    const { status, body, execution, access } = behind(host({ up: false }));
    expect({ status, body }).toEqual({
      status: 504,
      body: '{"message":"Network error communicating with endpoint"}',
    });
    expect(execution).toContain(
      'Execution failed due to a network error communicating with endpoint',
    );
    expect(access).toMatchObject({ errorType: 'INTEGRATION_FAILURE' });
  });

  test('knows no address for a host that does not exist', () => {
    const { status, execution } = behind(undefined);
    expect(status).toBe(500);
    expect(execution).toContain(
      'Execution failed due to configuration error: Invalid endpoint address',
    );
  });

  test('gives up after its own timeout', () => {
    const { status, execution, latency } = behind(host({ duration: 9_000 }), {
      timeoutInMillis: 2_000,
    });
    expect(status).toBe(504);
    expect(latency).toBeLessThan(2_100);
    expect(execution).toContain('Execution failed due to a timeout error');
  });
});

describe('an HTTP integration maps by status', () => {
  const responses = [
    { statusCode: '200' },
    { statusCode: '502', selectionPattern: String.raw`5\d{2}` },
  ];
  test.each([
    [200, 200],
    [503, 502],
    [404, 200],
  ])('%i becomes %i', (status, expected) => {
    expect(behind(host({ status }), { type: 'HTTP' }, responses).status).toBe(expected);
  });
});
