import { strings } from '../../resource-policy/conditions.ts';
import { glob } from '../../resource-policy/glob.ts';
import { statementsOf } from '../../resource-policy/statements-of.ts';

const gateway = 'apigateway.amazonaws.com';

/**
 * Whether the trust policy of a role lets API Gateway assume it; `perhaps`: under conditions.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html
 */
export function trustsGateway(document: string): 'yes' | 'no' | 'perhaps' {
  const statements = statementsOf(document);
  if (statements === null) return 'perhaps';
  const about = statements.filter(
    ({ Principal, Action }) =>
      strings(Action).some((one) => glob(one.toLowerCase(), 'sts:assumerole')) &&
      (Principal === '*' || servicesIn(Principal).includes(gateway)),
  );
  const plain = about.filter(({ Condition }) => Condition === undefined);
  if (plain.some(({ Effect }) => Effect === 'Deny')) return 'no';
  if (about.length > plain.length) return 'perhaps';
  return plain.length > 0 ? 'yes' : 'no';
}

const servicesIn = (principal: unknown): string[] =>
  typeof principal === 'object' && principal !== null && 'Service' in principal
    ? strings(principal.Service)
    : [];
