import assert from 'node:assert/strict';
import { mapLimited } from '../../../core/aws/concurrency.ts';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import type { Ended } from '../../../scripts/emulator/processes.ts';
import type { Check } from '../checks.ts';
import { type Calling, gatewayMedic, home } from './command.ts';
import { fastClock } from './fast/index.ts';
import { awsError, type Manner, standingIn } from './stand-in.ts';

/** A command that AWS, the network or the person at the keyboard makes impossible. */
interface Refusal extends Omit<Calling, 'endpoint'> {
  /** What stands between the command and the emulator. */
  readonly manner?: Manner;
  readonly endpoint?: string;
  /** What follows `diagnose`. */
  readonly args: readonly string[];
  readonly code: 2 | 3;
  /** The whole of standard error. */
  readonly says: RegExp;
}

const noApi = 'eu-north-1';
const whichever = ['no-permission'];
/** Refuses API Gateway's calls; every other service answers. */
const refusing = (status: number, name: string, message: string): Manner => ({
  reply: ({ service }) => (service === 'apigateway' ? awsError(status, name, message) : undefined),
});

const refusals: Readonly<Record<string, Refusal>> = {
  'an account without an API': {
    region: noApi,
    args: [],
    code: 3,
    says: /^Account 123456789012 has no REST or HTTP API in eu-north-1\.$/,
  },
  'an API that does not exist': {
    args: ['nosuchapi0'],
    code: 2,
    says: /^No REST or HTTP API in us-west-2 of account \d{12} has the id or name nosuchapi0\. Available: .*\.$/,
  },
  'a stage that does not exist': {
    args: [...whichever, '--stage', 'test'],
    code: 2,
    says: /^no-permission has no stage test\. Available: prod\.$/,
  },
  'no credentials': {
    env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
    args: whichever,
    code: 3,
    says: /^No AWS credentials were found: .*\(.*\)$/,
  },
  'credentials that have expired': {
    manner: refusing(
      403,
      'ExpiredTokenException',
      'The security token included in the request is expired',
    ),
    args: whichever,
    code: 3,
    says: /^The AWS credentials have expired\. Get new credentials and try again\. \(.*\)$/,
  },
  'denied permissions': {
    manner: refusing(403, 'AccessDeniedException', 'User: nobody is not authorized'),
    args: whichever,
    code: 3,
    says: /^AWS denied apigateway:GetRestApis; the IAM action apigateway:GET would allow it\. \(.*\)$/,
  },
  'a throttled control plane': {
    manner: refusing(429, 'TooManyRequestsException', 'Too Many Requests'),
    args: whichever,
    code: 3,
    says: /^AWS is still throttling apigateway:GetRestApis after several retries: .*\(Too Many Requests\)$/,
  },
  'a page of somebody else': {
    manner: { reply: () => ({ status: 200, body: '<html></html>' }) },
    args: whichever,
    code: 3,
    says: /^The response to apigateway:GetRestApis did not come from AWS: .*$/,
  },
  'a closed port': {
    endpoint: 'http://127.0.0.1:1',
    args: whichever,
    code: 3,
    says: /^apigateway:GetRestApis got no response: .*\(connect ECONNREFUSED 127\.0\.0\.1:1\)$/,
  },
  'a server that never answers': {
    manner: { reply: () => 'silence' },
    env: fastClock('every wait').env,
    args: whichever,
    code: 3,
    says: /^apigateway:GetRestApis got no response: .*$/,
  },
  'an endpoint that is not a URL': {
    args: [...whichever, '--endpoint-url', 'localhost:4566'],
    code: 2,
    says: /^"localhost:4566" is not a valid endpoint URL \(for example http:\/\/localhost:4566\)\.$/,
  },
  'an endpoint with a port that is none': {
    args: [...whichever, '--endpoint-url', 'http://127.0.0.1:99999'],
    code: 2,
    says: /^"http:\/\/127\.0\.0\.1:99999" is not a valid endpoint URL .*$/,
  },
  'a variable with an endpoint that is not a URL': {
    endpoint: 'nonsense',
    args: whichever,
    code: 2,
    says: /^The endpoint for apigateway:GetRestApis is not a valid URL: .*$/,
  },
  'a Region that cannot be one': {
    region: 'eu central',
    args: whichever,
    code: 2,
    says: /^"eu central" is not a valid Region .*$/,
  },
};

/** Command lines at work at the same time. */
const atOnce = 3;

/** Each is told in one sentence, on standard error, with the exit code of docs/cli.md. */
export async function tellsRefusals(emulator: Emulator, check: Check): Promise<void> {
  await mapLimited(Object.entries(refusals), atOnce, ([name, refusal]) =>
    check(`gateway-medic tells of ${name}`, async () => {
      const { code, out, err } = await refused(emulator, refusal);
      assert.match(err.trimEnd(), refusal.says);
      assert.deepEqual(
        { code, out, lines: err.trimEnd().split('\n').length },
        {
          code: refusal.code,
          out: '',
          lines: 1,
        },
      );
    }),
  );
}

function refused(emulator: Emulator, { manner = {}, args, ...calling }: Refusal): Promise<Ended> {
  return standingIn(emulator.endpoint, manner, ({ endpoint }) =>
    gatewayMedic({ endpoint, region: home, ...calling }, 'diagnose', ...args),
  );
}
