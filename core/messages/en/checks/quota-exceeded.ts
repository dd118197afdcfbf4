import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'An API key has used up its quota',
  explanation:
    'A usage plan allows each key a number of requests per day, week or month. API Gateway returns 429 with “Limit Exceeded” until the period ends.',
  advice: 'Decide with the owner of the key whether the quota should be higher.',
  evidence: {
    lowered:
      'More requests of usage plan {plan} were let through in the minutes before than its quota allows: the quota was lowered, perhaps on purpose. Ask whoever set it.',
    spent:
      '{keys, plural, one {One key} other {# keys}} of usage plan {plan} used up the {limit} requests per {period, select, DAY {day} WEEK {week} MONTH {month} other {period}}.',
  },
};

export default messages;
