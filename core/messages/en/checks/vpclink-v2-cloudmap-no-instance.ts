import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The Cloud Map service behind the VPC link has no usable instance',
  explanation:
    'API Gateway asks Cloud Map for the healthy instances of the service that the integration names, and sends the request to the address and port of one of them. There is none now, so every request fails before it leaves API Gateway.',
  advice:
    'If Amazon ECS registers the instances, look at the events of the ECS service: its tasks do not start, fail their health checks, or its service registry names another Cloud Map service. Otherwise register the instances with AWS_INSTANCE_IPV4 and AWS_INSTANCE_PORT. If failures come with each release, give the Cloud Map service a health check, so that tasks that are not ready get no requests.',
  evidence: {
    gone: 'The Cloud Map service {arn} does not exist.',
    none: 'No instance is registered with Cloud Map service {service}.',
    'no-match':
      'Cloud Map service {service} has {count, plural, one {one instance} other {# instances}}, none of them with the attributes that {arn} asks for.',
    incomplete:
      '{count, plural, one {The only instance} other {All # instances}} of Cloud Map service {service} {count, plural, one {is} other {are}} registered without AWS_INSTANCE_IPV4 or AWS_INSTANCE_PORT.',
    unhealthy:
      'Cloud Map calls no instance of service {service} healthy: {instances}{count, plural, one {} other { (# in total)}}.',
  },
};

export default messages;
