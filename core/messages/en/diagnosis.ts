import type { Messages } from '../types.ts';

const diagnosis: Messages = {
  explains: 'It explains {explains} of {sample} failed requests in the log sample.',
  'other-symptom': 'This fault would not cause an alarm of the kind {symptom}.',
  'accounted-for': '{check} on {subject} is proven and accounts for it.',
  'no-sample': 'No failed request was seen in the logs; only the configuration supports this.',
  'errors-first':
    'Many requests end in server errors, for which another fault is proven. It has to be fixed before latency says anything of this one.',
  circumstance: 'Based on timing only; no log line confirms it.',
  'other-reason':
    '{count, plural, one {One failed request} other {# failed requests}} on its methods had another cause: {causes}.',
  'no-failure-here': 'None of {sample} failed requests in the log sample matches it.',
  'not-all-fail':
    'It would break every method of the stage, but only {share}% of the requests failed.',
  minor: 'It explains only {share}% of what fails more than usual.',
  usual:
    '{count, plural, one {One failed request names} other {# failed requests name}} it, but as often as before the symptom began.',
  beside:
    'It explains {kind} answers that have become more frequent beside the failures that the alarm counts.',
  'not-failing': 'The metrics of its methods show no more failed requests than usual.',
  'nothing-located':
    'Neither a log nor metrics of the methods show that requests to its methods fail.',
  unread:
    '{count, plural, one {One check} other {# checks}} of the failing methods could not be made and might explain the failures: {checks}.',
  'route-not-logged':
    'The log lines do not name the route, and something that could not be checked would write the same.',
  masks: 'It breaks no request: it only changes what clients report.',
  hinders: 'It breaks no request: it keeps someone from changing the API.',
  telemetry:
    'It breaks no request, but it hides why requests fail. Once it is fixed, the next diagnosis can show more.',
  traffic:
    '{requests, plural, one {# request} other {# requests}} {since, select, none {in the period checked} other {since {since} UTC}}: {serverErrors, number} ended in 5XX ({serverShare}%), {clientErrors, number} in 4XX ({clientShare}%).',
  latency: 'Highest p99 latency: {milliseconds, number} ms.',
  'routes-hit': 'Failing routes: {routes}.',
  'route-hit': '{route} ({failures, number})',
  'and-more': '{count, number} more',
  group:
    '{count, plural, one {# failed request} other {# failed requests}}{status, select, none {} other { ({status})}}{routes, select, none {} other { to {routes}}}{first, select, none {} other {, first {first}, last {last} UTC}}: {line}',
  'group-line': '“{line}”',
  'group-silent': 'no log line says why.',
  'group-part': '({unexplained, number} of them without a cause)',
  'named-not-checked': 'Named by the log, not checked: {causes}.',
  'named-found': 'Explained by another problem that was found: {causes}.',
  'named-ruled-out': 'Named by the log, but its check found nothing: {causes}.',
  'against-it': 'Against it: {reason}',
  'read-in-part': 'Read in part: {because}',
  'checks-open':
    '{count, plural, one {One check} other {# checks}} could not be made and may hide another cause: {checks}.',
  'other-cause-continues':
    'Another cause was found, and requests will keep failing because of it: {cause} ({confidence}), {subject}.',
  'other-cause-may': 'Another cause is possible: {cause} ({confidence}), {subject}.',
  'other-half': '{count, number} requests ended in {kind}, which this cause does not explain.',
  'ruled-out': '{count, plural, one {One check} other {# checks}} found nothing: {checks}.',
  'deployment-created':
    'Deployment {id} was created{description, select, none {} other { ({description})}}.',
  'function-modified': 'Function {function} (version {version}) was changed.',
};

export default diagnosis;
