import type { Messages } from '../types.ts';

const diagnosis: Messages = {
  explains: 'It explains {explains} of {sample} failed requests in the log sample.',
  'other-symptom': 'This fault would not cause an alarm of the kind {symptom}.',
  'accounted-for': '{check} on {subject} is proven and accounts for it.',
  'no-sample': 'No failed request was seen in the logs; only the configuration supports this.',
  circumstance: 'Based on timing only; no log line confirms it.',
  'other-reason':
    '{count, plural, one {One failed request} other {# failed requests}} on its methods had another cause: {causes}.',
  'no-failure-here': 'None of {sample} failed requests in the log sample matches it.',
  'not-all-fail':
    'It would break every method of the stage, but only {share}% of the requests failed.',
  minor: 'It explains only {share}% of what fails more than usual.',
  usual:
    '{count, plural, one {One failed request names} other {# failed requests name}} it, but as often as before the symptom began.',
  'not-failing': 'The metrics of its methods show no more failed requests than usual.',
  'nothing-located':
    'Neither a log nor metrics of the methods show that requests to its methods fail.',
  'route-not-logged':
    'The log lines do not name the route, and something that could not be checked would write the same.',
  telemetry:
    'It breaks no request, but it hides why requests fail. Once it is fixed, the next diagnosis can show more.',
  'deployment-created':
    'Deployment {id} was created{description, select, none {} other { ({description})}}.',
  'function-modified': 'Function {function} (version {version}) was changed.',
};

export default diagnosis;
