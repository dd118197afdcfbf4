import { describe, expect, test } from '@jest/globals';
import { App, type CfnResource, Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge, type Acknowledgement } from '../../../lib/iam/acknowledge.ts';

const why = 'It is a dead-letter queue itself.';
const other = 'No resource type exists.';

/** What cdk-nag 2 reads after some acknowledgements. */
function suppressionsAfter(acknowledgements: readonly Acknowledgement[]): unknown {
  const queue = new Queue(new Stack(new App(), 'Stack'), 'Queue');
  for (const made of acknowledgements) acknowledge(queue, made);
  return (queue.node.defaultChild as CfnResource).getMetadata('cdk_nag').rules_to_suppress;
}

describe('what cdk-nag 2 finds in the metadata', () => {
  test.each<[string, readonly Acknowledgement[], unknown]>([
    ['a rule', [{ rule: 'A-1', reason: why }], [{ id: 'A-1', reason: why }]],
    [
      'a finding of a rule',
      [{ rule: 'A-1', finding: 'Resource::*', reason: why }],
      [{ id: 'A-1', reason: why, applies_to: ['Resource::*'] }],
    ],
    [
      'two findings for one reason, and one of them twice',
      [
        { rule: 'A-1', finding: 'Resource::a*', reason: why },
        { rule: 'A-1', finding: 'Resource::b*', reason: why },
        { rule: 'A-1', finding: 'Resource::a*', reason: why },
      ],
      [{ id: 'A-1', reason: why, applies_to: ['Resource::a*', 'Resource::b*'] }],
    ],
    [
      'two reasons',
      [
        { rule: 'A-1', finding: 'Resource::a*', reason: why },
        { rule: 'A-1', finding: 'Resource::b*', reason: other },
      ],
      [
        { id: 'A-1', reason: why, applies_to: ['Resource::a*'] },
        { id: 'A-1', reason: other, applies_to: ['Resource::b*'] },
      ],
    ],
  ])('%s', (_, acknowledgements, expected) => {
    expect(suppressionsAfter(acknowledgements)).toEqual(expected);
  });
});

test('a construct without a resource is refused', () => {
  const nothing = new Construct(new Stack(new App(), 'Stack'), 'Nothing');
  expect(() => acknowledge(nothing, { rule: 'A-1', reason: why })).toThrow('Stack/Nothing');
});
