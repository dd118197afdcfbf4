import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The load balancer uses none of its targets',
  explanation:
    'No target is registered, or all of them are in Availability Zones that are not enabled for the load balancer. It then has nowhere to send requests, and every request through the VPC link fails with 500. Health checks are not run.',
  advice:
    'If no target is registered, register those that serve now with aws elbv2 register-targets. If they are in other zones, enable these zones (cross-zone load balancing does not help) with aws elbv2 set-subnets, listing one subnet for each zone including those enabled now, or start targets in the enabled zones. Run the command below to see each target’s state.',
  evidence: {
    none: 'No target is registered in {group}.',
    targets:
      '{count, plural, one {The only target} other {All # targets}} of {group} {count, plural, one {is} other {are}} unused. {why}',
    enabled: 'The load balancer is enabled in these subnets: {subnets}.',
  },
};

export default messages;
