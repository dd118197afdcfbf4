import type { Messages } from '../../types.ts';

/** Why a command cannot begin or go on: its arguments, credentials, or the answers of AWS. */
export default {
  'no-endpoint': '"{url}" is not a valid endpoint URL (for example http://localhost:4566).',
  'no-region': 'No Region is set: pass --region, set AWS_REGION, or add a region to the profile.',
  'wrong-region': '"{region}" is not a valid Region (for example eu-central-1).',
  'no-duration': 'A duration is a number and m, h or d, up to one day: 30m, 2h, 1d.',
  'no-dollars': 'An amount is a number of US dollars, up to 1000: 0.50, 2.',
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
  locked:
    '"gateway-medic {command}" of {user} (process {pid} on {host}) has been working on {api} since {since}. Wait for it to end, or stop it.{known, select, elsewhere { If that process no longer runs, delete {file}.} other {}}',
  'locked-deployed':
    '{kind, select, laptop {"gateway-medic fix" of {holder}} other {Incident {holder} of deployment {deployment}}} has been working on {api} since {since}. {kind, select, laptop {If it was interrupted, its lock ends within 15 minutes.} other {Wait for it to end, or stop its execution: the next alarm frees the stage.}}',
  'lock-lost': '{file} was deleted: another process may be working on this stage.',
  'lock-damaged':
    '{because} It may be the lock of another process: delete it if no other gateway-medic works on this stage.',
  gone: 'The API or its stage no longer exists: {because}',
} satisfies Messages;
