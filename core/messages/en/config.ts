import type { Messages } from '../types.ts';

const messages: Messages = {
  invalid: '{source} cannot be used:',
  'not-found': '{file} does not exist. Create it, or omit the option to use the defaults.',
  'no-json': '{file} is not valid JSON: {because}',
  'unknown-key':
    '{path}: {keys} is not a valid setting. Remove it, or check for a typo; gateway-medic.config.schema.json lists all settings.',
  missing: '{path}: is missing. Add it ({expected}).',
  'wrong-type': '{path}: must be of type {expected}, not {given}.',
  'wrong-value': '{path}: must be one of {expected}, not {given}.',
  'wrong-kind':
    '{path}: "kind" must be "REST" (give the name of the API as "name") or "HTTP" (give its id as "id").',
  'too-small':
    '{path}: must be {inclusive, select, true {at least} other {more than}} {limit}, not {given}.',
  'too-big': '{path}: must be at most {limit}, not {given}.',
  'no-match': '{path}: {given} does not have the right format.',
  'unknown-remedy':
    '{path}: "{id}" is not a valid remedy, so nothing would be disabled. The remedies are: {known}',
  'look-back':
    '{path}: where every API is watched, an alarm looks back over at most {limit} minutes (the limit of a Metrics Insights query).',
  'too-many-apis':
    '{path}: at most {limit} APIs can be listed, not {given}: each has five alarms, and a CloudFormation stack holds 500 resources. Split them over two deployments with different names, or leave the list empty to watch every API.',
  watch:
    '{path}: must be at most {limit} minutes with this interval and maxAttempts; a longer one would pass the 25,000 events that Step Functions allows an execution.',
  'fifo-topic':
    '{path}: is a FIFO topic, to which CloudWatch alarms cannot publish and e-mail cannot subscribe. Use a standard topic.',
  'key-without-topic':
    '{path}: is the key of your own topic; give its topicArn, too. The topic of the deployment uses infrastructure.keyArn.',
  'foreign-topic':
    '{path}: the topic is in {given}, but the deployment is in {region}: alarms and Lambdas publish only to topics of their own Region.',
  'listed-twice': '{path}: the same API and stage is already listed. Remove one of the two.',
  'name-without-ascii':
    '{path}: CloudWatch keeps only the ASCII characters of a name, and "{name}" has none; give the id of the API as "id", too.',
  'emails-and-topic':
    '{path}: give either emails or topicArn. Your own topic has its own subscriptions.',
};

export default messages;
