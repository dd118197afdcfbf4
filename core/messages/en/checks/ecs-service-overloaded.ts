import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'An ECS service has too few tasks for its requests',
  explanation:
    'The tasks of the ECS service behind the load balancer use all of their processor. They answer late, or with 502, 503 or 504, and API Gateway passes that on.',
  advice:
    'Run more tasks, or tasks with more CPU. Give the service a scaling policy, and a maximum that is high enough. Until then, a lower throttle of the methods keeps the service up for a part of its clients.',
  evidence: {
    busy: '{tasks, plural, one {The only task of {service} uses} other {The # tasks of {service} use}} {cpu}% of the CPU that is there for them.',
    before: 'Before the symptom, {tasks, plural, one {# task} other {# tasks}} used {cpu}%.',
    'unknown-before': 'What the tasks used before the symptom could not be determined.',
    demand: '{factor} times as many requests come as before.',
    'no-growth': 'As many requests come as before.',
    fewer:
      '{tasks, plural, one {# task runs} other {# tasks run}} now, and {before} ran before the symptom.',
    'release-alike':
      'Task definition {definition} was deployed at {at}. A request takes no more CPU since, so it is not the cause.',
    'fails-anyway':
      'It gives far fewer good answers than before, and most failures are errors of its own. It is busy, but not only with too many requests: something that it needs may fail, and clients that ask again keep it busy.',
    needed:
      'It takes {needed, plural, one {# task} other {# tasks}} to bring their CPU to {aim}%. The desired count is {desired}.',
    controller:
      'The service is deployed by {controller}, which decides how many tasks run. Nothing is changed.',
    daemon: 'Service {service} runs one task on each instance. More tasks take more instances.',
    deployment:
      'A deployment of {service} is under way or has failed. Nothing is changed until it is through.',
    'failing-tasks': 'Tasks of {service} fail to start. More of them would fail too.',
    starting: 'Not all tasks of {service} run yet. Nothing is changed until they do.',
    'no-room': 'ECS found no room for a task: {event}',
    policy:
      'Application Auto Scaling decides the count of tasks: {policies}. A count that is set by hand works against it. See why it does not scale out.',
    'scaled-in-again':
      'Scaling out is suspended and scaling in is not: {policies} would take new tasks away again. Raise the minimum as well.',
    'beyond-max':
      'The scalable target allows {max} tasks. {needed} are more than its owner wants to pay for, so nothing is changed.',
    'beyond-step':
      '{needed} tasks are more than twice the {desired} that there are. Nothing is changed: see first where the requests come from.',
  },
};

export default messages;
