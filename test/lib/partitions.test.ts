import { expect, test } from '@jest/globals';
import { synthesize } from '../../lib/synthesize.ts';

/** With what the configuration adds: listed APIs, addresses. */
const props = { apis: [{ kind: 'REST', name: 'orders', stage: 'prod' }] } as const;

/** Services that act under a name of their own, which is the same in every partition. */
const principals = new Set([
  'apigateway',
  'cloudwatch',
  'events',
  'lambda',
  'servicequotas',
  'states',
]);

test.each([
  ['us-gov-west-1', 'aws-us-gov'],
  ['cn-north-1', 'aws-cn'],
  ['eusc-de-east-1', 'aws-eusc'],
])('a deployment to %s names nothing of another partition than %s', (region, partition) => {
  // The hosts of every console are a mapping, of which the deployment takes its own.
  const { Mappings: _, ...template } = synthesize(props, { account: '123456789012', region });
  const text = JSON.stringify(template);
  const partitions = new Set([...text.matchAll(/arn:([\w-]+):/g)].map(([, name]) => name));
  expect([...partitions].filter((name) => name !== partition)).toEqual([]);
  const hosts = new Set([...text.matchAll(/([\w.-]*)\.amazonaws\.com/g)].map(([, name]) => name));
  expect([...hosts].filter((name) => !principals.has(name ?? ''))).toEqual([]);
  expect(text).not.toMatch(/console\.(?:aws|amazonaws)/);
});
