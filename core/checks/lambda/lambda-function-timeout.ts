import { evidence } from '../../model/evidence.ts';
import type { Confidence } from '../../model/finding.ts';
import { known } from '../../model/reading.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { logged } from '../../signals/failures.ts';
import { blamedOn, metricsTell } from './helpers/faults.ts';
import { judgeFunctions } from './helpers/judge-functions.ts';
import { ofNewVersion } from './helpers/new-version.ts';
import { naming, refs } from './helpers/routes.ts';
import { waitsInVain } from './helpers/time-needed.ts';
import { endedBy, timeoutsOf } from './helpers/timeouts.ts';
import { versionChange } from './helpers/version-change.ts';
import { wayOutOf } from './helpers/ways-out.ts';

/**
 * Lambda ends the run before API Gateway would have stopped waiting. Where the function may run longer than the
 * integration waits, it is `integration-timeout` instead.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html
 */
const id = 'lambda-function-timeout';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'backend',
  ...ofNewVersion,
  telemetry: { reasons: 'support' },
  judge: (facts, signals) =>
    judgeFunctions(facts, (fn, routes) => {
      const configuration = known(fn.configuration);
      const times = timeoutsOf(fn, facts);
      if (configuration === null || times === null || times.own >= times.integration)
        return healthy;
      // Where the log leaves the route out, the function's own figures or log must speak of a timeout, too.
      const failures = blamedOn(fn, id, routes, facts.lambda, signals).filter(
        ({ route, lines }) =>
          lines.every((line) => endedBy(line, configuration.timeout)) &&
          (route !== null || times.reached || times.lines.length > 0 || !metricsTell(facts.lambda)),
      );
      const said = failures.length > 0 || times.lines.length > 0;
      if (!said && !times.reached) {
        // Neither the figures nor the log speak of a timeout: that is health only where one of them could be read.
        if (!signals.logsRead) known(fn.metrics);
        return healthy;
      }
      const longest = times.longest === null ? {} : { durationMax: Math.round(times.longest) };
      // More time is then no cure; what was served before the version changed is.
      const vain = waitsInVain(facts, signals, routes, times.own);
      // Neither where runs may wait for an answer from outside that cannot come.
      const wayOut = vain ? 'open' : wayOutOf(fn, facts.lambda);
      const change = vain ? versionChange(fn, refs(routes), facts, signals) : null;
      return faulty({
        subject: fn.arn,
        confidence: confidenceFor(said && times.reached && !vain, wayOut),
        evidence: [
          evidence(`${id}.${times.reached ? 'reached' : 'limit'}`, {
            function: fn.name,
            timeout: configuration.timeout,
            integration: times.integration,
            ...longest,
          }),
          ...logged(failures, id),
          ...times.lines
            .slice(0, 1)
            .map((line) => evidence(`${id}.line`, { line: line.slice(0, 240) })),
          ...(vain ? [evidence(`${id}.in-vain`, { function: fn.name })] : []),
          ...(change?.evidence ?? []),
        ],
        routes: refs(routes),
        remedies: change?.remedies ?? (wayOut === 'open' ? ['raise-function-timeout'] : []),
        data: {
          ...change?.data,
          ...naming(fn),
          version: configuration.version,
          timeout: configuration.timeout,
          integrationTimeout: times.integration,
          ...longest,
        },
      });
    }),
});

/** Runs that may wait for an answer that cannot come speak of `lambda-vpc-no-egress` rather. */
function confidenceFor(isSeen: boolean, wayOut: ReturnType<typeof wayOutOf>): Confidence {
  if (wayOut === 'blocked') return 'possible';
  return isSeen && wayOut === 'open' ? 'certain' : 'likely';
}
