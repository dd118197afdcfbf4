import type { Messages } from '../types.ts';

export default {
  diagnose: 'find out why an API is failing; reads the account and changes nothing',
  fix: 'diagnose an API, show a plan, apply it after you agree, and check that it helped',
  undo: 'undo what a fix changed',
  record: 'save the facts behind a diagnosis to a file, without secrets',
  'iam-policy': 'print the least-privilege IAM policy that a command needs',
  'argument-api': 'id or name of a REST API; on a terminal, it can be picked from a list',
  'argument-record': 'id or folder of a run; by default the newest that can be undone',
  'argument-command': 'the command to allow',
  'option-profile': 'profile in the AWS configuration files',
  'option-region': 'AWS Region',
  'option-endpoint-url': 'one endpoint for all services, for emulators',
  'option-stage': 'stage of the API; not needed if there is only one',
  'option-since': 'how far back to look: 30m, 2h, 1d; at least 15 minutes are read',
  'option-json': 'print the diagnosis as JSON',
  'option-markdown': 'print the report as Markdown, or write it to a file',
  'option-html': 'write the report to an HTML file',
  'option-replay': 'diagnose a recording instead of an account',
  'option-output': 'file to write; by default named after the API and the stage',
  'option-yes': 'do not ask about low-risk changes; see --up-to',
  'option-up-to': 'the highest risk that --yes agrees to',
  'option-undo-yes': 'do not ask',
  'option-watch':
    'minutes that the API must stay healthy; 0: check the cause once and not the traffic',
  'option-resume': 'continue a fix that was interrupted',
  'option-this-account': 'use your account and Region instead of *',
  'exit-codes': 'Exit codes: 0 healthy, 1 faulty, 2 usage error, 3 inconclusive, 130 Ctrl-C.',
  'fix-exit-codes':
    'Exit codes: 0 healthy or fixed, 1 still faulty, 2 usage error, 3 inconclusive, 130 Ctrl-C.\nEvery change is recorded in .gateway-medic/runs; "gateway-medic undo" undoes it.',
  'undo-exit-codes':
    'Exit codes: 0 undone, 1 partly undone, 2 usage error, 3 AWS refused, 130 Ctrl-C.',
  'record-help': 'Replay it with: gateway-medic diagnose --replay FILE',
  'iam-policy-help':
    'Makes no AWS call, unless --this-account looks up who you are. Attach the policy to the role or user that runs the command.',

  'no-endpoint': '"{url}" is not a valid endpoint URL (for example http://localhost:4566).',
  'no-region': 'No Region is set: pass --region, set AWS_REGION, or add a region to the profile.',
  'wrong-region': '"{region}" is not a valid Region (for example eu-central-1).',
  'no-duration': 'A duration is a number and m, h or d, up to one day: 30m, 2h, 1d.',
  'no-minutes': 'Minutes must be a whole number from 0 to 120.',
  'one-output':
    'Only one of --json and --markdown can write to standard output; give --markdown a file.',
  'error-expired':
    'The AWS credentials have expired. {hint, select, sso {Sign in again with "aws sso login".} other {Get new credentials and try again.}} ({message})',
  'error-no-credentials':
    'No AWS credentials were found: use --profile, or set them up with "aws configure" or environment variables. ({message})',
  'error-wrong-credentials': 'AWS does not recognize these credentials. ({message})',
  'error-denied': 'AWS denied {call}; the IAM action {actions} would allow it. ({message})',
  'error-throttled':
    'AWS is still throttling {call} after several retries: this account makes too many control-plane calls. Try again in a minute. ({message})',
  'error-no-answer':
    '{call} got no response: check the Region, the endpoint and the network. ({message})',
  'error-not-aws':
    'The response to {call} did not come from AWS: check the endpoint and the network. ({message})',
  'error-no-url':
    'The endpoint for {call} is not a valid URL: check AWS_ENDPOINT_URL, its variants for single services, and endpoint_url in the AWS configuration files.',
  'error-other': 'AWS answered {call} with {name}: {message}',
  gone: 'The API or its stage no longer exists: {because}',

  'which-api': 'Which API?',
  'which-namesake': 'Several APIs have this name. Which one?',
  'which-stage': 'Which stage of {api}?',
  'name-an-api': 'Specify an API: {apis}.',
  'same-name': '{count} APIs are called {api}; specify one by its id: {apis}.',
  'no-apis': 'Account {account} has no REST API in {region}.',
  'no-such-api':
    'No REST API in {region} of account {account} has the id or name {api}. Available: {apis}.',
  'and-more': 'and {more} more',
  'other-kind':
    '{api} is {kind, select, HTTP {an HTTP} other {a {kind}}} API. Only REST APIs are supported.',
  'no-stage': '{api} has no stage: nothing is deployed.',
  'no-such-stage': '{api} has no stage {stage}. Available: {stages}.',
  'name-a-stage': '{api} has several stages; specify one with --stage: {stages}.',

  'asked-alarm': 'none (run from the command line)',
  'asked-reason':
    'The last {minutes, plural, one {minute was} other {# minutes were}} checked; no alarm had to fire.',
  'asked-at': 'Checked from {from} to {to}.',
  'no-incident': 'diagnosis',
  'no-traffic': 'No requests arrived in this period.',
  'step-base': 'configuration, metrics and logs',
  'step-domain':
    '{domain, select, logs {execution logs} lambda {Lambda functions} http {HTTP backends} throttling {throttling and usage plans} authorization {authorizers} deployment {deployments} account {account settings} other {VPC links}}',
  counts:
    '{faulty, plural, =0 {} one {# faulty, } other {# faulty, }}{unknown, plural, =0 {} other {# unknown, }}{healthy} healthy',
  took: '({seconds} s)',

  'verdict-cause-found': 'A cause was found.',
  'verdict-partly-explained': 'A cause was found, but it explains less than half of the failures.',
  'verdict-no-cause': 'Requests are failing and no check found the cause.',
  'verdict-healthy':
    'Healthy: nothing is failing now. {requests, plural, one {# request} other {# requests}} from {from} to {to}.',
  'verdict-idle':
    'No requests arrived from {from} to {to}, so it could not be determined whether they would fail.',
  'verdict-unknown': 'It could not be determined whether the API is failing ({from} to {to}).',
  'seen-5xx': '{share}% of {requests} requests have ended in 5XX since {since}.',
  'seen-4xx': '{share}% of {requests} requests have ended in 4XX since {since}.',
  'seen-latency': 'Latency has been high since {since}.',
  'seen-no-traffic': 'No requests have arrived since {since}.',
  'seen-fading': 'Few requests are failing now.',
  'seen-idle': 'No requests arrived in this period; the configuration proves that they would fail.',
  'seen-unseen': 'The metrics could not be read; the configuration alone proves the fault.',
  'route-hit':
    '· {route}: {failures, plural, one {# failed request} other {# failed requests}} in the log sample',
  'heading-unrelated': 'Other problems found (not the cause)',
  'heading-changes': 'Recent changes (UTC)',
  'heading-unread': 'Could not be read',
  allow: 'denied; the IAM action {actions} would allow it',
  'not-judged': 'so these were not checked: {checks}',
  'next-fix':
    'Available fix: {title}. "gateway-medic fix" shows the commands and asks before it changes anything.',
  'next-none':
    'Look at what could not be read and at the recent changes. Execution logs at level INFO show the most.',

  commands: 'Commands to run:',
  'undo-commands': 'To undo:',
  'no-undo': 'This cannot be undone.',
  'no-plan': 'No remedy applies here; manual action is required.',
  'ask-apply': 'Apply this to {api}?',
  'ask-undo': 'The change did not help. Undo it?',
  'not-agreed-no-terminal':
    'There is no terminal to ask on; --yes --up-to {risk} would agree to this plan.',
  'not-agreed-too-risky':
    'The risk of this plan is {risk}; --yes agrees only up to {yes}, and there is no terminal to ask on.',
  'not-agreed-no-undo':
    'A change that cannot be undone is never approved in advance, and there is no terminal to ask on.',
  'nothing-changed': 'Nothing was changed.',
  'change-intended': '{call}',
  'change-applied': '{call} done',
  'change-undone': '{call} undone',
  'change-skipped-modified': '{call} left as it is: someone has changed the value since',
  look: '{at} UTC: {requests} requests, {failed} failed; cause {recheck, select, healthy {fixed} faulty {still there} other {unclear}}; next look in {seconds} s',
  'verified-recovered': 'The API recovered and remained healthy.',
  'verified-watching': 'No sign of the symptom so far; watching.',
  'verified-failing': 'The API is still failing.',
  'verified-worse': 'More requests are failing than before the change.',
  'verified-unknown': 'Not enough evidence to judge the change.',
  'next-attempt': 'The API is still failing; looking for the next cause.',
  'attempts-over':
    '{attempts, plural, one {One cause was} other {# causes were}} tried and the API is still failing; manual action is required.',
  kept: 'The change stays in place. Undo it with: gateway-medic undo {run}',
  report: 'Report: {file}',
  stale: 'The account has changed since this plan was made; the plan was not applied. {because}',
  'state-taken-back': 'What had been changed was undone.',
  'state-half':
    'Some changes may still be in place; the journal lists them. Undo them with: gateway-medic undo {run}',

  'run-began': 'Run {run} started.',
  'cut-off':
    'An earlier fix of this stage, {run}, was interrupted. Continue it with "fix --resume", or undo it with "undo {run}".',
  'ask-cut-off': 'An earlier fix of this stage, {run}, was interrupted. What now?',
  'choice-resume': 'Continue it',
  'choice-undo': 'Undo it',
  'choice-anew': 'Leave it and start over',
  'nothing-to-resume': 'No fix of this stage was interrupted.',

  'undo-run': 'Run {run} of {api}.',
  'undone-before': 'Nothing is left to undo.',
  'ask-undo-now': 'Undo it?',
  'undo-not-agreed': 'There is no terminal to ask on; pass --yes to undo it.',
  'taken-back':
    'Undone.{kept, plural, =0 {} one { One change was left as it is.} other { # changes were left as they are.}}',
  'nothing-to-undo': 'No run in {folder} has anything to undo.',
  'no-such-run': 'There is no run {name}, neither in {folder} nor as a folder.',
  'no-run': '{file} cannot be read: the run is incomplete.',
  'other-account':
    'The run changed account {account}, but these credentials belong to {here}. Use --profile.',
  'other-region': 'The run changed {region}, not {here}.',

  recorded:
    'Recorded in {file}. Secrets and the account number were removed; check the file before you share it.',
  written: 'Written to {file}.',
  'no-recording': '{file} is not valid:',
  'no-file': '{file} does not exist.',
  'no-json': '{file} is not valid JSON.',
  'cannot-write': '{file} cannot be written ({code}).',

  interrupted: 'Interrupted.',
  'interrupted-reading': 'Interrupted. Nothing was changed.',
  stopping: 'Stopping: the current call is finished and recorded first.',
  'finishing-undo':
    'Finishing the undo: stopping halfway would leave a mixed state. Press Ctrl-C again to stop at once.',
  'left-applying':
    'Stopped in the middle of a change. The journal of {run} lists what was done: "gateway-medic fix --resume" continues, "gateway-medic undo {run}" undoes it.',
  'left-watching':
    'Stopped watching; the change stays in place. Undo it with: gateway-medic undo {run}',
  'left-undoing': 'Stopped in the middle. Continue with: gateway-medic undo {run}',
} satisfies Messages;
