import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A throttling limit of zero refuses every request',
  explanation:
    'The rate or the burst of a stage setting or a usage plan is 0, so API Gateway returns 429 to every request. That is how a method is switched off on purpose, and what is left where only one of the two limits was given.',
  advice:
    'Ask whoever set the limit whether it is meant. Otherwise set both the rate and the burst to what the backend can handle.',
  evidence: {
    stage:
      'The stage setting {key} allows {rate} requests per second and bursts of {burst}: the {limit} of 0 refuses every request.',
    plan: 'The usage plan {plan} allows {rate} requests per second and bursts of {burst} for {key}: without a {limit} it refuses every request.',
    'set-by': 'CloudTrail lists {operation} by {by} at {at}.',
  },
};

export default messages;
