import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Leave no canary behind',
  why: 'With a canary a stage serves two deployments. Left behind, it fails for a share of the callers that nobody watches, and it stands in the way of fixes that need a deployment.',
  cdk: `// A canary is a step of a release, not of a stack: promote or remove it when the release ends.
(api.deploymentStage.node.defaultChild as CfnStage).canarySetting = undefined;`,
  evidence: {
    idle: 'Stage {stage} has a canary that gets no traffic.',
    same: 'The canary of stage {stage} serves the same deployment as the stage.',
    old: 'The canary of stage {stage} has got {percent} % of the traffic for {days} days.',
    promote:
      'If it is good, promote it instead: copy /canarySettings/deploymentId to /deploymentId.',
  },
};

export default messages;
