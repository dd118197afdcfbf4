import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The stage serves an older deployment than the newest',
  explanation:
    'Clients ask for a method that the newest deployment of the API has. The stage serves an older deployment without it, so API Gateway answers 403 Missing Authentication Token. Either the stage was moved back, or the newest deployment was made without moving the stage to it.',
  advice:
    'Find out who moved the stage and why: CloudTrail lists UpdateStage and CreateDeployment. If it was not on purpose, compare both deployments and move the stage to the newest (update-stage, /deploymentId). Moving it ships everything that the newer deployment holds. Where a tool such as Terraform manages the stage, fix the deployment there, or its next run moves the stage back.',
  evidence: {
    older:
      'Stage {stage} serves deployment {served}. Deployment {newest}, made at {at}, has {count, plural, one {a method} other {# methods}} that the stage lacks and clients need: {methods}.',
  },
};

export default messages;
