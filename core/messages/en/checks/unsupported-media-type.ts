import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Requests have a media type that the method does not map',
  explanation:
    'The method has no request template for the Content-Type of these requests, and its passthroughBehavior lets nothing else through. API Gateway answers 415 before it calls the backend.',
  advice:
    'Look at the Content-Type that clients send now. Where it is right, add a request template for it (update-integration, /requestTemplates/TYPE with / written as ~1) or set passthroughBehavior to WHEN_NO_MATCH, and deploy. Where it is wrong, the client has to send what the method takes.',
  evidence: {
    none: '{route} has no request template at all, and passthroughBehavior {behavior} refuses whatever is not mapped.',
    others: '{route} maps {types} alone; passthroughBehavior {behavior} refuses other media types.',
    log: 'The log says that requests to {route} have a media type that is not supported.',
  },
};

export default messages;
