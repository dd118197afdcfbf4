import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A cached authorizer policy covers only some of the methods',
  explanation:
    'API Gateway keeps the policy that a Lambda authorizer returns for a token and applies it to every method that the same token is sent to. A policy that names only the method of the first request refuses all others with 403 until it expires.',
  advice:
    'Let the authorizer’s function return a policy that covers every method of the API, for example one whose resource ends in /*/*, or with several resources. Until then, do not cache its answers: the commands below empty the cache, set the time to live to 0 and deploy. Warning: without a cache the function is invoked for every request, and the deployment also ships every other pending change. If callers are not meant to reach these methods, the 403 is right.',
  evidence: {
    kept: 'API Gateway keeps the answers of authorizer {authorizer} for {seconds, plural, one {one second} other {# seconds}} and applies them to {count, plural, one {one method} other {# methods}}.',
    'others-work': '{denied} is refused while {working} behind the same authorizer works.',
  },
};

export default messages;
