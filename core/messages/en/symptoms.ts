import type { Messages } from '../types.ts';

const symptoms: Messages = {
  logged:
    '{count, plural, one {One failed request} other {# failed requests}} of the log sample fit this cause: “{line}”',
};

export default symptoms;
