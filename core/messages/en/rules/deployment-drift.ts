import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Deploy what the API is configured as',
  why: 'A deployment ships every change that waits, whoever made it. In an incident a fix that needs a deployment would ship them too, untested; until then callers do not see what the console shows.',
  cdk: `// RestApi deploys whenever its methods change. Where something else changes:
api.latestDeployment?.addToLogicalId({ policy });`,
  evidence: {
    pending:
      '{count, plural, one {A change waits} other {# changes wait}} to be deployed to stage {stage}. Deploy only what you know.',
    change: '{route}: {kind, select, added {new} removed {gone} other {changed ({fields})}}.',
  },
};

export default messages;
