import { InvalidInput } from '../../core/model/errors.ts';
import type { Account } from '../account/account.ts';
import { certificate } from './certificate.ts';
import { clientCertificate } from './client-certificate.ts';
import { ecsAccount } from './ecs-account.ts';
import { healthEvent } from './health-event.ts';
import { healthPlan } from './health-plan.ts';
import { httpApi } from './http-api.ts';
import { lambdaFunction } from './lambda-function.ts';
import { lambdaService } from './lambda-service.ts';
import { restApi } from './rest-api.ts';
import { stackResource } from './stack-resource.ts';
import type { StateOf } from './state.ts';
import { vpcLink } from './vpc-link.ts';
import { vpcLinkV2 } from './vpc-link-v2.ts';
import { webAcl } from './web-acl.ts';

/** What AWS changes automatically, by kind of resource: `<service>:<resource>`. */
export const states = {
  'lambda:function': lambdaFunction,
  'lambda:service': lambdaService,
  'apigateway:rest-api': restApi,
  'apigateway:client-certificate': clientCertificate,
  'apigateway:vpc-link': vpcLink,
  'apigatewayv2:api': httpApi,
  'apigatewayv2:vpc-link': vpcLinkV2,
  'acm:certificate': certificate,
  'ecs:account': ecsAccount,
  'health:event': healthEvent,
  'health:account': healthPlan,
  'wafv2:web-acl': webAcl,
  'cloudformation:resource': stackResource,
};

export type StateKind = keyof typeof states;

/**
 * Sets what AWS itself would set of a resource.
 * @param fields that fit the kind's schema
 * @throws InvalidInput for a name that no resource of this kind has, with the names there are
 */
export function setState(account: Account, kind: StateKind, name: string, fields: object): void {
  // Each kind takes its own fields; the scenario's schema has seen to it that these are its own.
  const { names, set } = states[kind] as StateOf;
  if (set(account, name, fields)) return;
  throw new InvalidInput(
    `there is no ${kind} "${name}". There are: ${names(account).join(', ') || 'none'}.`,
  );
}
