import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { executeApiArn, type Target } from '../../model/target.ts';
import { logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { allowCall } from '../role-calls.ts';
import { blamedOn, figuresOf } from './helpers/faults.ts';
import { judgeFunctions } from './helpers/judge-functions.ts';
import { roleDenials } from './helpers/role-denials.ts';
import { naming, refs } from './helpers/routes.ts';
import { versionChange } from './helpers/version-change.ts';

/**
 * The function's own role lacks a permission that its code needs, so a call of the function is refused and the run fails.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
 */
const id = 'lambda-role-not-authorized';

/** Denials that are quoted. */
const quoted = 3;

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  accountsFor: ['lambda-unhandled-error', 'lambda-init-error'],
  // The text is the function's own, which may quote anything: the lines name a function's error.
  looksLike: ['lambda-unhandled-error', 'lambda-init-error'],
  telemetry: { reasons: 'support', routes: 'support' },
  judge: (facts, signals) =>
    judgeFunctions(facts, (fn, routes) => {
      const failures = blamedOn(fn, 'lambda-unhandled-error', routes, facts.lambda, signals);
      const denials = roleDenials(fn, failures);
      const counted = figuresOf(fn, facts.lambda)?.errors ?? 0;
      if (denials.length === 0 && counted > 0 && !signals.logsRead) known(fn.errors);
      const [first] = denials;
      // A function may be called by others than this API, and may get by without the call.
      const spared = failures.length === 0 && (signals.failures.length > 0 || counted === 0);
      if (first === undefined || spared) return healthy;
      const change = versionChange(fn, routes, facts, signals);
      const own = failures.filter(({ lines }) => lines.some((line) => line.includes(first.action)));
      return faulty({
        subject: fn.arn,
        confidence: change.unlisted ? 'possible' : own.length > 0 ? 'certain' : 'likely',
        evidence: [
          ...denials
            .slice(0, quoted)
            .map(({ role, action, resource, because }) =>
              evidence(`${id}.denied`, { function: fn.name, role, action, resource, because }),
            ),
          ...(counted > 0
            ? [evidence(`${id}.errors`, { function: fn.name, errors: counted })]
            : []),
          ...logged(own, id),
          ...change.evidence,
        ],
        routes: refs(routes),
        remedies: change.remedies,
        // A denial that is written somewhere is not lifted by allowing the call.
        advised: denials
          .filter(({ because }) => !because.includes('explicit deny'))
          .slice(0, quoted)
          .map(({ role, action, resource }) =>
            allowCall(role, action, grantable(facts.target, action, resource)),
          ),
        data: { ...naming(fn), role: first.role, action: first.action, ...change.data },
      });
    }),
});

/** API Gateway masks the account in what it says of connections, and each has an id: the role needs all of the stage's. */
const grantable = (target: Target, action: string, resource: string): string =>
  action === 'execute-api:ManageConnections' &&
  target.apiKind === 'WEBSOCKET' &&
  resource.includes(`:${target.apiId}/`)
    ? executeApiArn(target, '*', '/@connections/*')
    : resource;
