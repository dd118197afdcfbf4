import type { Messages } from '../types.ts';

const symptoms: Messages = {
  logged:
    '{count, plural, one {One failed request in the log sample matches} other {# failed requests in the log sample match}} this cause: “{line}”',
};

export default symptoms;
