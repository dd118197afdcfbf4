import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { AccessEntry } from '../../model/facts/logs.ts';
import { known, knownOr } from '../../model/reading.ts';
import { serves } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { mayHit } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { figuresOf } from './helpers/faults.ts';
import { judgeFunctions } from './helpers/judge-functions.ts';
import { ofNewVersion } from './helpers/new-version.ts';
import { type IntegratedRoute, naming, refs } from './helpers/routes.ts';
import { versionChange } from './helpers/version-change.ts';

/**
 * The function runs to its end and answers with a 5XX status itself, as web frameworks do with what they catch. API Gateway passes
 * that on and logs no reason; Lambda counts no error.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 */
const id = 'lambda-answers-5xx';

/** What the status that an integration passed on means where it is a host's. */
const passedOn = ['http-backend-5xx-passthrough', 'http-backend-503-overload'];

/** Lines of the function's log that are quoted, and the characters of each. */
const quoted = { lines: 3, characters: 240 };

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  looksLike: passedOn,
  ...ofNewVersion,
  telemetry: { reasons: 'proof', routes: 'proof' },
  judge: (facts, signals) => {
    const own = ownAnswers(facts, signals);
    return judgeFunctions(facts, (fn, all) => {
      const routes = all.filter(({ integration }) => integration.type === 'AWS_PROXY');
      const figures = figuresOf(fn, facts.lambda);
      const answered = own.filter(({ route }) => route && routes.some((one) => serves(one, route)));
      if (answered.length === 0) {
        // Only the access log shows whose answer it was.
        if (figures?.errors === 0 && figures.throttles === 0 && areOpen(routes, signals))
          known(facts.logs.access);
        return healthy;
      }
      const counted = figures?.errors ?? 0;
      // A format without the reason of an error leaves open whether these are errors that Lambda counted.
      if (counted * 2 >= answered.length) return healthy;
      const change = versionChange(fn, routes, facts, signals);
      const statuses = [...new Set(answered.map(({ status }) => status))];
      return faulty({
        subject: fn.arn,
        confidence: figures !== null && counted === 0 ? 'certain' : 'likely',
        evidence: [
          evidence(`${id}.answered`, {
            function: fn.name,
            count: answered.length,
            statuses: statuses.join(', '),
          }),
          ...(figures?.errors === 0 ? [evidence(`${id}.no-errors`, { function: fn.name })] : []),
          ...knownOr(fn.errors, [])
            .slice(0, quoted.lines)
            .map(({ text }) => evidence(`${id}.line`, { line: text.slice(0, quoted.characters) })),
          ...change.evidence,
        ],
        routes: refs(
          routes.filter((one) => answered.some(({ route }) => route && serves(one, route))),
        ),
        // Whether the alias moved before or after is open: that does not justify going back.
        remedies: change.unlisted ? [] : change.remedies,
        data: { ...naming(fn), ...change.data },
      });
    });
  },
});

/** Whether the methods' own metrics show server errors, and no log names a cause of any. */
const areOpen = (routes: readonly IntegratedRoute[], signals: Signals): boolean =>
  signals.symptom === '5xx' &&
  (signals.routes ?? []).some(
    ({ route, excess }) => excess > 0 && routes.some((one) => serves(one, route)),
  ) &&
  !signals.failures.some(
    (failure) => failure.causes.length > 0 && mayHit(failure, refs(routes), signals),
  );

/** The failed requests that an integration answered itself, as the access log shows. */
function ownAnswers({ logs }: BaseFacts, { failures }: Signals): Failure[] {
  const entries = new Map(
    knownOr(logs.access, []).flatMap((entry) =>
      entry.requestId === null ? [] : [[entry.requestId, entry] as const],
    ),
  );
  return failures.filter(({ requestId, causes }) => {
    const entry = entries.get(requestId);
    const isOpen = causes.length === 0 || causes.some((cause) => passedOn.includes(cause));
    return isOpen && entry !== undefined && isFunctions(entry);
  });
}

/** Lambda did what it was asked, and API Gateway made no answer of its own; the 502 of a malformed response may say no more. */
const isFunctions = ({ integrationStatus, status, responseType, message }: AccessEntry): boolean =>
  status !== null &&
  status >= 500 &&
  responseType === null &&
  message === null &&
  (integrationStatus === status || (integrationStatus === 200 && status !== 502));
