import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Turn on execution logging',
  why: 'The execution log is the only place where API Gateway records why it returned 5XX or 4XX. Without it, most causes look the same. Level ERROR logs failures only.',
  cdk: `new RestApi(this, 'Api', {
  cloudWatchRole: true,
  deployOptions: { loggingLevel: MethodLoggingLevel.ERROR },
});`,
  cdkV2: `const stage = new WebSocketStage(this, 'Stage', { webSocketApi, stageName: 'prod' });
(stage.node.defaultChild as CfnStage).defaultRouteSettings = { loggingLevel: 'ERROR' };`,
  evidence: {
    off: '{scope} writes no execution log.',
    'role-first':
      'The account has no role for writing logs: fix log-role first, or API Gateway refuses the change.',
  },
};

export default messages;
