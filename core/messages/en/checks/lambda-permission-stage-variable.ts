import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A stage variable names a function that API Gateway lacks permission to invoke',
  explanation:
    'The integration takes its function from a stage variable. The function that the variable stands for has no permission for API Gateway: each function that the variable can name needs one of its own, and the console does not add it. Clients get 500, and the function does not run.',
  advice:
    'Decide which is right. If the stage is to call this function, add the permission with the first command below, on the exact alias or version. If the variable is wrong, set it back with the last command; it takes effect without a deployment. Warning: the permission opens the function to this API, so check first that the variable was set by somebody who was meant to.',
  evidence: {
    'no-statement':
      'Stage variable {variable} is {value}, which stands for {function}, whose resource policy has no statement for API Gateway.',
  },
};

export default messages;
