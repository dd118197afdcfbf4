import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Run more tasks of the ECS service',
  explanation:
    'Raises the desired count of the service to what the demand takes, with tasks that use 60% of their processor. It is at most doubled, unless more tasks ran before.',
  notes: {
    tasks:
      'Desired count of {service}: {before} before, {after} after. Each task costs what the others cost.',
    bounds:
      'The scalable target of the service allows {min} to {max} tasks, and the new count is within that.',
    stack:
      'The service belongs to the CloudFormation stack {stack}. Its next deployment sets the desired count of the template again. Set DesiredCount to {after} there.',
    cloudformation:
      'CloudFormation deploys the service. Its next deployment sets the desired count of the template again. Set DesiredCount to {after} there.',
    terraform:
      'Terraform deploys the service. Its next run sets the desired count again, unless it ignores changes of desired_count. Set desired_count to {after} there.',
    owner:
      'Whoever deploys the service sets the desired count again, unless the new one, {after}, is set there too.',
    downstream:
      'More tasks open more connections to what they call, such as a database. That may have limits of its own.',
    'scaled-in': 'Somebody lowered the count before the symptom. Ask them before you approve.',
  },
} satisfies RemedyMessages;
