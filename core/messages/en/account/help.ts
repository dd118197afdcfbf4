import type { Messages } from '../../types.ts';

/** What `--help` shows of the commands that work on an account. */
export default {
  diagnose: 'find out why an API is failing; reads the account and changes nothing',
  fix: 'diagnose an API, show a plan, apply it after you agree, and check that it helped',
  undo: 'undo what a fix changed',
  pause: 'stop changes by Gateway Medic; diagnosis goes on',
  resume: 'let changes go on',
  status: 'show which changes are stopped, by whom, and until when',
  record: 'save the facts behind a diagnosis to a file, without secrets',
  'iam-policy': 'print the least-privilege IAM policy that a command needs',
  'argument-api': 'id or name of a REST API; on a terminal, it can be picked from a list',
  'argument-api-or-url':
    'id, name or https URL of a REST API; on a terminal, it can be picked from a list',
  'argument-record': 'id or folder of a run; by default the newest that can be undone',
  'argument-command': 'the command to allow',
  'option-profile': 'profile in the AWS configuration files',
  'option-region': 'AWS Region',
  'option-endpoint-url': 'one endpoint for all services, for emulators',
  'option-deployment': 'name of the deployment, as in its configuration',
  'option-scope-api': 'only for this API; id or name',
  'option-scope-remedy': 'only this remedy',
  'option-for': 'how long: 30m, 2h, 7d; by default until it is resumed',
  'option-reason': 'why, for whoever sees it later',
  'option-status-json': 'print JSON',
  'option-stage': 'stage of the API; not needed if there is only one',
  'option-since': 'how far back to look: 30m, 2h, 1d; at least 15 minutes are read',
  'option-max-query-cost':
    'US dollars that log queries may cost at list prices; what would cost more is not read',
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
  'pause-help':
    'Without --api or --remedy, every change in the account and Region is stopped. Without a deployment, only "gateway-medic fix" in this folder is.',
  'undo-exit-codes':
    'Exit codes: 0 undone, 1 partly undone, 2 usage error, 3 AWS refused, 130 Ctrl-C.',
  'record-help': 'Replay it with: gateway-medic diagnose --replay FILE',
  'iam-policy-help':
    'Makes no AWS call, unless --this-account looks up who you are. Attach the policy to the role or user that runs the command.',
} satisfies Messages;
