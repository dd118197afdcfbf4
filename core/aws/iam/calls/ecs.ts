import { onServices } from '../scopes.ts';
import { anywhere, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html */
export const ecs = {
  /** tasks, deployments and events of the ECS services behind a load balancer */
  DescribeServices: onServices('ecs:DescribeServices', '*'),
  /** the ECS clusters in which the service of a task is looked for */
  ListClusters: anywhere('ECS')('ecs:ListClusters'),
  /** the services of an ECS cluster */
  ListServices: anywhere('ECS')('ecs:ListServices'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsapplicationautoscaling.html */
const scaling = anywhere('Application Auto Scaling');

export const applicationAutoscaling = {
  /** the least and the most tasks that an ECS service is scaled to */
  DescribeScalableTargets: scaling('application-autoscaling:DescribeScalableTargets'),
  /** when an ECS service was scaled automatically */
  DescribeScalingActivities: scaling('application-autoscaling:DescribeScalingActivities'),
  /** whether a policy scales an ECS service */
  DescribeScalingPolicies: scaling('application-autoscaling:DescribeScalingPolicies'),
} satisfies ServiceCalls;
