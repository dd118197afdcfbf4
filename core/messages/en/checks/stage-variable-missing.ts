import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'An integration needs a stage variable that is not set',
  explanation:
    'The deployed integration takes a part of its address from a stage variable that the stage does not have, or has empty. Nothing stands in its place, so API Gateway calls an address that does not exist, or a function that it must not invoke, and answers 500.',
  advice:
    'Set the variable to what this stage is to call; replace VALUE in the command below. It takes effect without a deployment. Warning: the variable decides which backend gets the requests, so take the value from whoever deploys the API and not from another stage.',
  evidence: {
    'not-set': '{route} calls {uri}, and the stage has no variable {variable}.',
    empty: '{route} calls {uri}, and the stage variable {variable} is empty.',
  },
};

export default messages;
