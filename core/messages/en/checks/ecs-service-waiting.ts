import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'An ECS service waits for something else',
  explanation:
    'The ECS service behind the load balancer answers late, or with 502, 503 or 504, although its tasks have CPU and memory left. They wait for something: a database, another service, a lock, or a limit of their own such as a pool of connections.',
  advice:
    'Look at what the tasks call: its latency, its errors, its connections. The traces and logs of the service say where its requests wait. More tasks would wait for the same.',
  evidence: {
    idle: '{tasks, plural, one {The only task of {service} uses} other {The # tasks of {service} use}} {cpu}% of the CPU that is there for them, and {memory}% of the memory.',
    demand: '{factor} times as many requests come as before.',
    'no-growth': 'As many requests come as before.',
    'no-more-tasks':
      'The tasks are not short of CPU or memory. More of them would put more load on what they wait for, so the service is not scaled out.',
  },
};

export default messages;
