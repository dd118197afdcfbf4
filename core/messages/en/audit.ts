import type { Messages } from '../types.ts';

const audit: Messages = {
  audit: 'check an API against best-practice rules; reads the account and changes nothing',
  'option-all': 'every stage of every API, or of the API that is named',
  'option-class':
    'important, admin or external: what the API is for; API=CLASS for one of several; can be repeated',
  'option-fail-on': 'the lowest severity of a violation for exit code 1',
  'option-details': 'explain each violation and show its fix; the default for one stage',
  'option-no-details': 'leave out the explanations; the default for --all',
  'option-json': 'print the audit as JSON',
  'option-sarif': 'print the audit as SARIF 2.1.0',
  'exit-codes':
    'Exit codes: 0 no violation of severity high, 1 violations, 2 usage error,\n3 no violation, but one could not be ruled out, 130 Ctrl-C.',
  'one-output': 'Only one of --json and --sarif can write to standard output.',
  'all-or-one': '--all covers every stage: omit --stage.',
  'no-class': 'Classes are {classes}; for one API of several: API=CLASS.',
  'bad-config': '{file}: {problems}',
  'no-stage': 'The API has no stage: nothing is deployed.',
  'http-apis': 'HTTP and WebSocket APIs',
  'step-account': 'alarms and custom domains',
  'step-score': '{proven} of 100',
  score:
    'Score {proven} of 100{certainty, plural, =100 {.} other {, up to {possible} if everything that could not be checked is fine ({certainty}% could be checked).}}',
  'class-given': 'Class: {class} (from --class).',
  'class-inferred':
    'Class: {class} (inferred: methods require API keys). Use --class to change it.',
  'class-none':
    'Class: unknown (no method requires an API key). Use --class external to check the rules for external APIs, too.',
  broken: '{of, plural, =1 {} other {({broken} of {of})}}',
  unknown: '(unknown)',
  kept: 'Passed: {rules}.',
  idle: 'Not applicable: {rules}.',
  'not-for':
    'Not for {kind, select, HTTP {HTTP} WEBSOCKET {WebSocket} other {REST}} APIs: {rules}.',
  cdk: 'From the start, with the AWS CDK:',
  fix: 'Fix:',
  'no-fix': 'No automatic fix: this needs your decision.',
  undo: 'Undo:',
  'heading-unknown': 'Could not be checked',
  'heading-telemetry': 'If the API failed now',
  able: '{able} of {checks} applicable checks have all the data they need.',
  impossible: 'Impossible:',
  weak: 'Weak:',
  blurred:
    '{symptom, select, 5xx {For 5XX} 4xx {For 4XX} latency {For high latency} other {For missing traffic}}, the logs could not distinguish: {checks}.',
  helps: 'Rules that would help: {rules}.',
  'lacks-reasons': 'Nothing records why a request failed.',
  'lacks-limits': 'Only the execution log names the limit that refused a request.',
  'lacks-routes': 'Nothing records which method a failed request was for.',
  'lacks-read': '{call} is denied; the IAM action {action} would allow it.',
  'not-audited': 'Not audited: {name}. {because}',
  nothing: 'There is nothing to audit.',
  ships:
    '{pending, plural, =-1 {Other undeployed changes could not be read: the deployment ships them, too.} one {The deployment also ships another undeployed change.} other {The deployment also ships # other undeployed changes.}}',
  'has-canary': 'Stage {stage} has a canary: end it before you deploy.',
};

export default audit;
