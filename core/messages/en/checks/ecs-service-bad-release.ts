import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A release of an ECS service takes more CPU, or does not start',
  explanation:
    'A deployment of the ECS service behind the load balancer began before the symptom. Since then its requests take more CPU, or its new tasks do not start. The service answers late, or with 502, 503 or 504, and API Gateway passes that on.',
  advice:
    'Bring the service back to the task definition before. aws ecs list-task-definitions lists them. Compare the two versions before you deploy again, and turn on the deployment circuit breaker with rollback.',
  evidence: {
    began:
      'A deployment of {service} with task definition {definition} began at {at}. Its state is {rollout}.',
    'failed-tasks':
      '{count, plural, one {# task} other {# tasks}} of this deployment failed to start.',
    cost: 'The tasks used {before}% of their CPU before the symptom and use {cpu}% now. That is {factor} times as much for each request.',
    cpu: 'The tasks use {cpu}% of their CPU.',
    'no-more-tasks':
      'More tasks would hide the fault and cost more, so the service is not scaled out.',
  },
};

export default messages;
