import { narrowed } from './narrow.ts';
import { plainText } from './normalize.ts';
import { accountRules } from './rules/account.ts';
import { authorizationRules } from './rules/authorization.ts';
import { authorizerRules } from './rules/authorizer.ts';
import { deploymentRules } from './rules/deployment.ts';
import { hintRules } from './rules/hints.ts';
import { httpRules } from './rules/http.ts';
import { lambdaRuntimeRules } from './rules/lambda-runtime.ts';
import { lambdaRules } from './rules/lambda.ts';
import { mappingRules } from './rules/mapping.ts';
import { throttlingRules } from './rules/throttling.ts';
import { vpcLinkRules } from './rules/vpc-link.ts';
import type { Rule } from './rule.ts';

/** Every rule, table after table. */
export const allRules: readonly Rule[] = [
  ...lambdaRules,
  ...lambdaRuntimeRules,
  ...httpRules,
  ...vpcLinkRules,
  ...mappingRules,
  ...authorizationRules,
  ...authorizerRules,
  ...throttlingRules,
  ...deploymentRules,
  ...accountRules,
  ...hintRules,
];

/** The ids of the causes that some text can mean, in alphabetical order. */
export const knownCauses: readonly string[] = [
  ...new Set(allRules.flatMap((rule) => rule.causes)),
].toSorted();

/** The rules that a text matches, without the hints where anything else matches. */
export function matchingRules(text: string): readonly Rule[] {
  const plain = plainText(text);
  const matching = allRules.filter(
    (rule) => rule.pattern.test(plain) && !rule.excludes?.test(plain),
  );
  const telling = matching.filter((rule) => !rule.hint);
  return telling.length > 0 ? telling : matching;
}

/**
 * The causes that a log line, or a fragment of several lines, may mean.
 * @returns ids of causes in alphabetical order; none for lines of healthy requests and for texts that say nothing specific
 */
export const classify = (text: string): string[] =>
  narrowed(matchingRules(text).map((rule) => rule.causes)).toSorted();

/** As {@link classify}, but without what a bare status or response type merely suggests. */
export const classifyFirmly = (text: string): string[] =>
  narrowed(
    matchingRules(text)
      .filter((rule) => !rule.hint)
      .map((rule) => rule.causes),
  ).toSorted();
