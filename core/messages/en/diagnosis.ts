import type { Messages } from '../types.ts';

const diagnosis: Messages = {
  explains: 'It explains {explains} of {sample} failed requests in the log sample.',
  'other-symptom': 'It cannot raise an alarm of the kind {symptom}.',
  'accounted-for': '{check} on {subject} is proven and accounts for it.',
  'no-sample': 'No failed request could be seen in the logs, so the configuration stands alone.',
  circumstance: 'It rests on the time alone; no log line names it.',
  'other-reason':
    '{count, plural, one {One failed request} other {# failed requests}} on its methods gave another reason: {causes}.',
  'no-failure-here': 'None of {sample} failed requests in the log sample fits it.',
  'not-all-fail':
    'It would break every method of the stage, but only {share} % of the requests failed.',
  telemetry:
    'It breaks no request. It hides why requests fail: with it mended, the next look can tell more.',
  'deployment-created':
    'Deployment {id} was created{description, select, none {} other { ({description})}}.',
  'function-modified': 'Function {function} (version {version}) was changed.',
};

export default diagnosis;
