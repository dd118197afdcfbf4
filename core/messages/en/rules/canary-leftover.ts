import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Remove leftover canaries',
  why: 'With a canary, a stage serves two deployments. A leftover canary can fail for a share of callers that nobody watches, and it blocks fixes that need a deployment.',
  cdk: `// A canary is a step of a release, not of a stack: promote or remove it when the release ends.
(api.deploymentStage.node.defaultChild as CfnStage).canarySetting = undefined;`,
  evidence: {
    idle: 'Stage {stage} has a canary that gets no traffic.',
    same: 'The canary of stage {stage} serves the same deployment as the stage.',
    old: 'The canary of stage {stage} has received {percent}% of the traffic for {days} days.',
    promote:
      'If it is good, promote it instead: copy /canarySettings/deploymentId to /deploymentId.',
  },
};

export default messages;
