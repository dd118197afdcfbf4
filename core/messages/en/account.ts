import type { Messages } from '../types.ts';

export default {
  diagnose: 'find out why an API fails; reads the account and changes nothing',
  fix: 'diagnose an API, show a plan, apply it once you agree, and watch whether it helped',
  undo: 'take back what a fix changed',
  record: 'save the facts behind a diagnosis as a file, without secrets',
  'iam-policy': 'print the least IAM policy that a command needs',
  'argument-api': 'id or name of a REST API; picked from a list on a terminal',
  'argument-record': 'id or folder of a run; the newest with something to take back',
  'argument-command': 'the command that is to be allowed',
  'option-profile': 'profile of the AWS configuration files',
  'option-region': 'AWS Region',
  'option-endpoint-url': 'one endpoint for every service, for emulators',
  'option-stage': 'stage of the API; not needed where there is one',
  'option-since': 'how far back to look: 30m, 2h, 1d; at least 15 minutes are read',
  'option-json': 'print the diagnosis as JSON',
  'option-markdown': 'print the report as Markdown, or write it to a file',
  'option-html': 'write the report to an HTML file',
  'option-replay': 'diagnose a recording instead of an account',
  'option-output': 'file to write; named after the API and the stage',
  'option-yes': 'do not ask about changes of low risk; see --up-to',
  'option-up-to': 'the risk up to which --yes agrees',
  'option-undo-yes': 'do not ask',
  'option-watch':
    'minutes that the API must stay well; 0: look at the cause once and not at the traffic',
  'option-resume': 'go on with a fix that was cut off',
  'option-this-account': 'name the account and Region instead of *',
  'exit-codes':
    'Exit codes: 0 healthy, 1 faulty, 2 the call is wrong, 3 it could not be told, 130 Ctrl-C.',
  'fix-exit-codes':
    'Exit codes: 0 healthy or mended, 1 still faulty, 2 the call is wrong, 3 it could not be told, 130 Ctrl-C.\nWhat was done is journalled in .gateway-medic/runs; "gateway-medic undo" takes it back.',
  'undo-exit-codes':
    'Exit codes: 0 taken back, 1 not all of it, 2 the call is wrong, 3 AWS refused, 130 Ctrl-C.',
  'record-help': 'Replay it with: gateway-medic diagnose --replay FILE',
  'iam-policy-help':
    'Nothing is called, unless --this-account asks who you are. Attach it to the role or user that runs the command.',

  'no-endpoint': '"{url}" is no endpoint: one looks like http://localhost:4566.',
  'no-region': 'No Region is set: say --region, set AWS_REGION, or give the profile a region.',
  'wrong-region': '"{region}" is no Region: one looks like eu-central-1.',
  'no-duration': 'A time is a number and m, h or d, up to a day: 30m, 2h, 1d.',
  'no-minutes': 'Minutes are a whole number from 0 to 120.',
  'one-output': 'Standard output can take --json or --markdown; give --markdown a file.',
  'error-expired':
    'The AWS credentials have expired. {hint, select, sso {Sign in again with "aws sso login".} other {Get new ones and try again.}} ({message})',
  'error-no-credentials':
    'No AWS credentials were found: say --profile, or set them up with "aws configure" or environment variables. ({message})',
  'error-wrong-credentials': 'AWS does not know these credentials. ({message})',
  'error-denied': 'AWS denied {call}; the IAM action {actions} would allow it. ({message})',
  'error-throttled':
    'AWS throttles {call} even after several tries: too many control-plane calls are made in this account. Try again in a minute. ({message})',
  'error-no-answer':
    'Nothing answered {call}: check the Region, the endpoint and the network. ({message})',
  'error-not-aws':
    'What answered {call} is not AWS: check the endpoint and the network. ({message})',
  'error-no-url':
    'The endpoint for {call} is no URL: look at AWS_ENDPOINT_URL and its kin, and at endpoint_url in the AWS configuration files.',
  'error-other': 'AWS answered {call} with {name}: {message}',
  gone: 'The API or its stage is gone: {because}',

  'which-api': 'Which API?',
  'which-namesake': 'Several APIs have this name. Which one?',
  'which-stage': 'Which stage of {api}?',
  'name-an-api': 'Say which API: {apis}.',
  'same-name': '{count} APIs are called {api}; say which by its id: {apis}.',
  'no-apis': 'There is no REST API in {region} of account {account}.',
  'no-such-api':
    'No REST API in {region} of account {account} has the id or name {api}. There are: {apis}.',
  'and-more': 'and {more} more',
  'other-kind':
    '{api} is {kind, select, HTTP {an HTTP} other {a {kind}}} API, which is not yet supported: only REST APIs are.',
  'no-stage': '{api} has no stage: nothing is deployed that could fail.',
  'no-such-stage': '{api} has no stage {stage}. There are: {stages}.',
  'name-a-stage': '{api} has several stages; say which with --stage: {stages}.',

  'asked-alarm': 'none: asked for on the command line',
  'asked-reason':
    'The last {minutes, plural, one {minute} other {# minutes}} were looked at; no alarm had to fire.',
  'asked-at': 'Looked at the time from {from} to {to}.',
  'no-incident': 'diagnosis',
  'no-traffic': 'No requests came in the time that was looked at.',
  'step-base': 'configuration, metrics and logs',
  'step-domain':
    '{domain, select, logs {execution logs} lambda {Lambda functions} http {HTTP backends} throttling {throttling and usage plans} authorization {authorizers} deployment {deployments} account {account settings} other {VPC links}}',
  counts:
    '{faulty, plural, =0 {} one {# faulty, } other {# faulty, }}{unknown, plural, =0 {} other {# unknown, }}{healthy} healthy',
  took: '({seconds} s)',

  'verdict-cause-found': 'A cause was found.',
  'verdict-no-cause': 'Requests fail, and nothing that was checked explains it.',
  'verdict-healthy':
    'Healthy: nothing fails now. {requests, plural, one {# request} other {# requests}} from {from} to {to}.',
  'verdict-idle':
    'No requests came from {from} to {to}, so nobody can say whether they would fail.',
  'verdict-unknown': 'It could not be told whether the API fails ({from} to {to}).',
  'seen-5xx': '{share} % of {requests} requests ended in 5XX since {since}.',
  'seen-4xx': '{share} % of {requests} requests ended in 4XX since {since}.',
  'seen-latency': 'It is slow since {since}.',
  'seen-no-traffic': 'No requests come since {since}.',
  'seen-fading': 'Few requests fail now.',
  'seen-idle': 'No requests came in that time; the configuration proves that they would fail.',
  'seen-unseen': 'The metrics could not be read; the configuration alone proves it.',
  'route-hit':
    '· {route}: {failures, plural, one {# failed request} other {# failed requests}} in the log sample',
  'heading-unrelated': 'Faults that do not explain what fails',
  'heading-changes': 'Recent changes (UTC)',
  'heading-unread': 'Could not be read',
  allow: 'denied; the IAM action {actions} would allow it',
  'not-judged': 'so these were not judged: {checks}',
  'next-fix': 'What can be done: {title}. "gateway-medic fix" shows the commands and asks first.',
  'next-none':
    'Look at what could not be read and at the changes; execution logs at INFO tell the most.',

  commands: 'It will run:',
  'undo-commands': 'It is taken back with:',
  'no-undo': 'It cannot be taken back.',
  'no-plan': 'There is no remedy that can be applied here: this needs a person.',
  'ask-apply': 'Apply this to {api}?',
  'ask-undo': 'The change did not help. Take it back?',
  'not-agreed-no-terminal':
    'There is no terminal to ask at; --yes --up-to {risk} would agree to this plan.',
  'not-agreed-too-risky':
    'The plan is of {risk} risk, and --yes agrees up to {yes}; there is no terminal to ask at.',
  'not-agreed-no-undo':
    'What cannot be taken back is never agreed to in advance; there is no terminal to ask at.',
  'nothing-changed': 'Nothing was changed.',
  'change-intended': '{call}',
  'change-applied': '{call} done',
  'change-undone': '{call} taken back',
  'change-skipped-modified': '{call} left as it is: somebody has changed the value since',
  look: '{at} UTC: {requests} requests, {failed} failed; cause {recheck, select, healthy {mended} faulty {still there} other {unclear}}; next look in {seconds} s',
  'verified-recovered': 'Recovered.',
  'verified-watching': 'So far so good.',
  'verified-failing': 'The symptom goes on.',
  'verified-worse': 'More requests fail than before the change.',
  'verified-unknown': 'The traffic is too little to say whether it recovered.',
  'next-attempt': 'Requests still fail, so the next cause is looked for.',
  'attempts-over':
    '{attempts, plural, one {One cause was} other {# causes were}} tried, and the API still fails: this needs a person.',
  kept: 'The change stays. Take it back with: gateway-medic undo {run}',
  report: 'Report: {file}',
  stale: 'The account is not as the plan expects any more, so it was not applied. {because}',
  'state-taken-back': 'What had been changed by then was taken back.',
  'state-half':
    'Something may still be changed; the journal says what. Take it back with: gateway-medic undo {run}',

  'run-began': 'Run {run} began.',
  'cut-off':
    'An earlier fix of this stage, {run}, was cut off. Go on with "fix --resume", or take it back with "undo {run}".',
  'ask-cut-off': 'An earlier fix of this stage, {run}, was cut off. What now?',
  'choice-resume': 'Go on with it',
  'choice-undo': 'Take it back',
  'choice-anew': 'Leave it as it is and begin anew',
  'nothing-to-resume': 'No fix of this stage was cut off.',

  'undo-run': 'Run {run} of {api}.',
  'undone-before': 'Nothing of it is left to be taken back.',
  'ask-undo-now': 'Take it back?',
  'undo-not-agreed': 'There is no terminal to ask at; say --yes to take it back.',
  'taken-back':
    'Taken back.{kept, plural, =0 {} one { One change was left as it is.} other { # changes were left as they are.}}',
  'nothing-to-undo': 'No run in {folder} has anything to take back.',
  'no-such-run': 'There is no run {name}: neither in {folder} nor as a folder.',
  'no-run': '{file} cannot be read: the run is not complete.',
  'other-account':
    'The run changed account {account}, and these credentials belong to {here}. Say --profile.',
  'other-region': 'The run changed {region}, not {here}.',

  recorded:
    'Recorded in {file}. Secrets and the account number were taken out; read it before you pass it on.',
  written: 'Written to {file}.',
  'no-recording': '{file} is not what was expected:',
  'no-file': 'There is no file {file}.',
  'no-json': '{file} is no JSON.',
  'cannot-write': '{file} cannot be written ({code}).',

  interrupted: 'Interrupted.',
  'interrupted-reading': 'Interrupted. Nothing was changed.',
  stopping: 'Stopping: the call that is under way is finished and journalled first.',
  'finishing-undo':
    'Finishing: half taken back would be worse. Press Ctrl-C again to stop at once.',
  'left-applying':
    'Stopped in the middle of a change. The journal of {run} says what was done: "gateway-medic fix --resume" goes on, "gateway-medic undo {run}" takes it back.',
  'left-watching':
    'Stopped watching; the change stays. Take it back with: gateway-medic undo {run}',
  'left-undoing': 'Stopped in the middle. Go on with: gateway-medic undo {run}',
} satisfies Messages;
