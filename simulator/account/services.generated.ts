// Written by `npm run registry`. Do not edit.
import type { Service } from './define-service.ts';
import { acm } from './acm/index.ts';
import { apigateway } from './apigateway/index.ts';
import { apigatewayv2 } from './apigatewayv2/index.ts';
import { applicationAutoscaling } from './application-autoscaling/index.ts';
import { cloudtrail } from './cloudtrail/index.ts';
import { cloudwatch } from './cloudwatch/index.ts';
import { cognitoIdp } from './cognito-idp/index.ts';
import { dynamodb } from './dynamodb/index.ts';
import { ec2 } from './ec2/index.ts';
import { ecs } from './ecs/index.ts';
import { elbv2 } from './elbv2/index.ts';
import { health } from './health/index.ts';
import { iam } from './iam/index.ts';
import { lambda } from './lambda/index.ts';
import { logs } from './logs/index.ts';
import { s3 } from './s3/index.ts';
import { serviceQuotas } from './service-quotas/index.ts';
import { servicediscovery } from './servicediscovery/index.ts';
import { sns } from './sns/index.ts';
import { stepfunctions } from './stepfunctions/index.ts';
import { sts } from './sts/index.ts';
import { wafv2 } from './wafv2/index.ts';

/** Every service that a simulated account has. Their states are their own, so the list cannot name one type. */
export const services = [
  acm,
  apigateway,
  apigatewayv2,
  applicationAutoscaling,
  cloudtrail,
  cloudwatch,
  cognitoIdp,
  dynamodb,
  ec2,
  ecs,
  elbv2,
  health,
  iam,
  lambda,
  logs,
  s3,
  serviceQuotas,
  servicediscovery,
  sns,
  stepfunctions,
  sts,
  wafv2,
] as readonly unknown[] as readonly Service<never>[];
