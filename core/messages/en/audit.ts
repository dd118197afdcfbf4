import type { Messages } from '../types.ts';

const audit: Messages = {
  audit:
    "hold an API against the runbooks' rules of prevention; reads the account and changes nothing",
  'option-all': 'every stage of every REST API, or of the one that is named',
  'option-class':
    'important, admin or external: what the API is for; API=CLASS for one of many; may be repeated',
  'option-fail-on': 'the least severity of a violation for exit code 1',
  'option-details': 'explain each violation, with its fix; the default for one stage',
  'option-no-details': 'leave the explanations out; the default for --all',
  'option-json': 'print the audit as JSON',
  'option-sarif': 'print the audit as SARIF 2.1.0',
  'exit-codes':
    'Exit codes: 0 no violation of severity high, 1 violations, 2 the call is wrong,\n3 no violation, but one could not be ruled out, 130 Ctrl-C.',
  'one-output': 'Standard output can take --json or --sarif, not both.',
  'all-or-one': '--all takes every stage: leave --stage out.',
  'no-class': 'Classes are {classes}; for one API of many: API=CLASS.',
  'bad-config': '{file}: {problems}',
  'no-stage': 'It has no stage: nothing is deployed.',
  'other-kind': '{kind, select, HTTP {An HTTP} other {A {kind}}} API: the rules are for REST APIs.',
  'http-apis': 'HTTP and WebSocket APIs',
  'step-account': 'alarms and custom domains',
  'step-score': '{proven} of 100',
  score:
    'Score {proven} of 100{certainty, plural, =100 {.} other {: proven so far. {possible} if all that could not be judged ({certainty} % could) were fine.}}',
  'class-given': 'Class: {class}, as you say.',
  'class-inferred': 'Class: {class}, because methods ask for API keys; --class says it otherwise.',
  'class-none':
    'Class: not known, because no method asks for an API key. --class external holds it against the rules for external APIs too.',
  broken: '{of, plural, =1 {} other {({broken} of {of})}}',
  unknown: '(unknown)',
  kept: 'Kept: {rules}.',
  idle: 'Nothing to judge: {rules}.',
  cdk: 'From the start, with the AWS CDK:',
  fix: 'Fix:',
  'no-fix': 'What is right here, only a person knows.',
  undo: 'Undo:',
  'heading-unknown': 'Could not be judged',
  'heading-telemetry': 'If it failed now',
  able: '{able} of {checks} diagnoses that concern this API would have all that they need.',
  impossible: 'Impossible:',
  weak: 'Weak:',
  blurred:
    '{symptom, select, 5xx {5XX} 4xx {4XX} latency {Slowness} other {Silence}} could not be told apart by the logs: {checks}.',
  helps: 'What helps: {rules}.',
  'lacks-reasons': 'Nothing records why a request failed.',
  'lacks-limits': 'Only the execution log names the limit that refused a request.',
  'lacks-routes': 'Nothing records which method a failed request was for.',
  'lacks-read': '{call} is denied; the IAM action {action} would allow it.',
  'not-audited': 'Not audited: {name}. {because}',
  nothing: 'There is nothing to audit.',
  ships:
    '{pending, plural, =-1 {What else waits to be deployed could not be read: the deployment ships that too.} one {The deployment also ships a change that waits.} other {The deployment also ships # changes that wait.}}',
  'has-canary': 'Stage {stage} has a canary: end it before you deploy.',
};

export default audit;
