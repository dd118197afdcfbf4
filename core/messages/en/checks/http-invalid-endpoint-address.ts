import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The integration’s address is not valid',
  explanation:
    'With its stage variables filled in, the integration’s URI does not name a host that can be looked up. Typical are a scheme that stands twice (the URI and the variable both have https://), a space, or a name without a domain. API Gateway answers 500, and the log says Invalid endpoint address.',
  advice:
    'Correct the URI, or the stage variable in it; replace VALUE in the command below. A variable takes effect without a deployment, a changed URI only with one. aws apigateway test-invoke-method shows the address that is called.',
  evidence: {
    uri: '{route} calls {uri}, which names no host that can be looked up.',
    variable: 'A part of it comes from stage variable {variable}.',
  },
};

export default messages;
