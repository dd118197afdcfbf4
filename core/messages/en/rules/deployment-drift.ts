import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Deploy pending changes',
  why: 'A deployment ships every pending change, whoever made it. During an incident, a fix that needs a deployment would ship untested changes, too. Until then, callers do not get what the console shows.',
  cdk: `// RestApi deploys whenever its methods change. Where something else changes:
api.latestDeployment?.addToLogicalId({ policy });`,
  evidence: {
    pending:
      '{count, plural, one {One change is} other {# changes are}} not yet deployed to stage {stage}. Deploy only what you know.',
    route:
      '{route, select, shared {What routes share} other {{route}}}: {kind, select, added {new} removed {removed} other {changed}}.',
    change: '{route}: {kind, select, added {new} removed {removed} other {changed ({fields})}}.',
  },
};

export default messages;
