import { createHash } from 'node:crypto';
import { Token } from 'aws-cdk-lib';
import { unseen } from '../../core/messages/untrusted.ts';

/** CloudWatch takes 255 characters of UTF-8 for a name, and no ASCII control character among them. */
const longest = 255;
const longestDescription = 1024;
/** Hexadecimal digits that keep apart what was changed to fit. */
const digits = 8;

/**
 * The name of a listed API's alarm. An API's owner may call it anything: characters that are not seen become spaces, and
 * where a name is too long or was changed, a hash of the original keeps it unique. Prefix and suffix stay, since people and
 * event patterns match by them. What only the deployment knows is left as it is.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function alarmName(prefix: string, called: string, suffix: string): string {
  const whole = `${prefix}-${called}-${suffix}`;
  if (Token.isUnresolved(whole)) return whole;
  const plain = called.replaceAll(unseen, ' ');
  if (plain === called && whole.length <= longest) return whole;
  const hash = createHash('sha256').update(called).digest('hex').slice(0, digits);
  const ending = `-${hash}-${suffix}`;
  return `${prefix}-${cut(plain, longest - prefix.length - 1 - ending.length)}${ending}`;
}

/** A description that CloudWatch takes: at most 1,024 characters, all of them seen. */
export const alarmDescription = (text: string): string =>
  Token.isUnresolved(text) ? text : cut(text.replaceAll(unseen, ' '), longestDescription);

/** The first characters of a text; never half of one that takes two. */
const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
