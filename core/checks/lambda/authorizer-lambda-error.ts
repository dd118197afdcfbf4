import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { differing } from './helpers/differing.ts';
import { failsUnseen, judgeAuthorizing, runsOf } from './helpers/authorizing.ts';
import { ofNewVersion } from './helpers/new-version.ts';
import { naming, refs } from './helpers/routes.ts';
import { versionChange } from './helpers/version-change.ts';

/**
 * The function of a Lambda authorizer ends with an error, so API Gateway can decide nothing and answers 500.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 */
const id = 'authorizer-lambda-error';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'authorizer',
  accountsFor: ['bad-deployment-rollback'],
  ...ofNewVersion,
  telemetry: { reasons: 'support', routes: 'support' },
  judge: (facts, signals) =>
    judgeAuthorizing(facts, (fn, routes) => {
      const { errors, reached, thrown, timedOut } = runsOf(fn);
      const failures = failuresOf(signals, id, [...routes]);
      if (!signals.logsRead) known(fn.metrics);
      // What its timeout ended is another cause's finding; what never ran failed for another reason.
      const isTimeout = (reached || timedOut.length > 0) && thrown.length === 0;
      if (isTimeout || errors === 0) return healthy;
      const sure = failures.some(({ causes }) => causes.length === 1);
      const ran = (errors ?? 0) > 0 || thrown.length > 0;
      if (!sure && !(ran && (failures.length > 0 || failsUnseen(signals, routes)))) return healthy;
      const change = versionChange(fn, routes, facts, signals);
      return faulty({
        subject: fn.arn,
        confidence: sure && ran ? 'certain' : 'likely',
        evidence: [
          evidence(`${id}.function`, { function: fn.name, count: routes.length }),
          ...((errors ?? 0) > 0
            ? [evidence(`${id}.errors`, { function: fn.name, errors: errors ?? 0 })]
            : []),
          ...differing(thrown)
            .slice(0, 3)
            .map((line) => evidence(`${id}.line`, { line: line.slice(0, 240) })),
          ...logged(failures, id),
          ...change.evidence,
        ],
        routes: refs(routes),
        remedies: change.unlisted ? [] : change.remedies,
        data: { ...naming(fn), ...change.data },
      });
    }),
});
