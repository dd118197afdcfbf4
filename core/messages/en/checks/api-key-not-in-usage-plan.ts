import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'No usage plan joins the API key and the stage',
  explanation:
    'API Gateway accepts an API key only where a usage plan holds both the key and the stage. Here the stage is in no plan, as happens when a stage is created again, or the key is in none of its plans. Requests end in 403 Forbidden.',
  advice:
    'Add the stage to the usage plan that its clients’ keys belong to, or the key to the plan of the stage. Neither needs a deployment. Warning: all keys of a plan can call every stage in it, so make sure that the plan is the right one and that nobody took the stage or key out of it on purpose.',
  evidence: {
    'no-plan':
      'No usage plan covers the stage {stage}, and {count, plural, one {one method requires} other {# methods require}} an API key.',
    'taken-out':
      'The stage {stage} was taken out of the usage plan {plan}. The keys of that plan are refused since, unless another plan of the stage holds them.',
    'other-plans':
      'The account has {count, plural, one {one usage plan} other {# usage plans}} that may be the right one: {plans}.',
    'key-outside': 'API key {key} is enabled and in no usage plan of the stage.',
    'plans-empty': 'The usage plans of the stage hold no API key: {plans}.',
  },
};

export default messages;
