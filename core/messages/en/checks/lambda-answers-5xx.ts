import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function itself answers with a server error',
  explanation:
    'The function runs to its end and returns a 5XX status, which API Gateway passes on. Lambda counts no error, so no alarm on the function’s errors shows it.',
  advice:
    'Read the function’s log for the failed requests: its code, or a framework, caught an error and answered with this status. Check what the function depends on, such as its database. If the API invokes an alias and the errors began with a new version, rolling back to the previous version is a stopgap.',
  evidence: {
    answered:
      '{function} answered {count, plural, one {one failed request} other {# failed requests}} of the log sample itself, with status {statuses}; API Gateway passed that on.',
    'no-errors': 'Lambda counted no error of {function}: its runs ended as usual.',
    line: 'The function’s log says: “{line}”',
  },
};

export default messages;
