import { evaluate, type Statement } from '../policy/evaluate.ts';

/**
 * Whether the resource policy of a function, or of one of its qualifiers, lets API Gateway invoke it for `sourceArn`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 */
export function mayInvoke(
  statements: readonly unknown[],
  functionArn: string,
  sourceArn: string,
  accountId: string,
): boolean {
  const decision = evaluate(statements as readonly Statement[], {
    principal: { type: 'Service', id: 'apigateway.amazonaws.com' },
    action: 'lambda:InvokeFunction',
    resource: functionArn,
    context: { 'aws:sourcearn': sourceArn, 'aws:sourceaccount': accountId },
  });
  return decision === 'allowed';
}
