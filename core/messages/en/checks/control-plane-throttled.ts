import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Calls that would change the API were throttled',
  explanation:
    'API Gateway’s control plane takes 10 calls per second of all who use the account in a Region, and fewer of some operations. Calls of someone, or of a deployment tool, exceeded that. No request fails for it. But what was throttled was not changed, and a deployment may have stopped halfway.',
  advice:
    'Check whether the deployment finished, and run it again if not. Have the tool retry with exponential backoff and jitter (AWS_RETRY_MODE=adaptive and a higher AWS_MAX_ATTEMPTS for the SDKs and the CLI), let pipelines of the same account and Region run one after another, and read an API with GetExport instead of resource by resource.',
  evidence: {
    refused:
      '{by}{tool, select, none {} other { (with {tool})}} was throttled {count, plural, one {once} other {# times}}, last at {at}: {operations}.',
    during: 'This was after requests began to fail: a fix may have been throttled.',
    limit:
      'An account may call {operation} once in {seconds, plural, one {a second} other {# seconds}}; this quota cannot be raised.',
  },
};

export default messages;
