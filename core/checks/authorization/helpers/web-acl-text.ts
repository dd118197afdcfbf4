import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BlockedRequest, WebAcl } from '../../../model/facts/web-acl.ts';
import { someRoutes } from '../../../model/route.ts';
import { type Blocks, weightOf } from './blocks.ts';

/** The rule of AWS's common rule set that refuses long bodies, and the bytes from which on it does. */
const bodyRule = 'SizeRestrictions_BODY';
const bodyBytes = 8192;
/** Rules that are named. */
const named = 3;

/** Which rules blocked how many requests, where, and what is known of their bodies. */
export function toldOf(acl: WebAcl, { since }: Blocks): Evidence[] {
  const rules = byRule(since).slice(0, named);
  return [
    ...rules.flatMap((requests) =>
      requests.slice(0, 1).map((one) =>
        evidence('waf-block.rule', {
          acl: acl.name,
          rule: ruleOf(one),
          count: weightOf(requests),
          routes: someRoutes(distinct(requests)),
        }),
      ),
    ),
    ...bodies(acl, since),
  ];
}

/** What the owner of the web ACL may put into its rule so that it counts these requests instead of blocking them. */
export function exceptionFor({ since }: Blocks): Evidence[] {
  const [worst] = byRule(since);
  const one = worst?.[0];
  if (one?.inner === undefined) return [];
  const override = JSON.stringify({
    RuleActionOverrides: [{ Name: one.inner, ActionToUse: { Count: {} } }],
  });
  return [evidence('waf-block.exception', { rule: one.rule, override })];
}

/** The blocked requests of each rule, the most first. */
const byRule = (requests: readonly BlockedRequest[]): BlockedRequest[][] =>
  [...new Set(requests.map(ruleOf))]
    .map((rule) => requests.filter((one) => ruleOf(one) === rule))
    .toSorted((a, b) => weightOf(b) - weightOf(a));

const ruleOf = ({ rule, inner }: BlockedRequest): string =>
  inner === undefined ? rule : `${rule} (${inner})`;

function distinct(requests: readonly BlockedRequest[]) {
  const seen = new Map(requests.map((one) => [`${one.httpMethod} ${one.path}`, one]));
  return [...seen.values()];
}

function bodies({ bodyLimit }: WebAcl, requests: readonly BlockedRequest[]): Evidence[] {
  const long = requests
    .filter(({ inner }) => inner === bodyRule)
    .flatMap(({ bodySize }) => bodySize ?? []);
  if (long.length === 0) return [];
  return [
    evidence('waf-block.body', {
      smallest: Math.min(...long),
      largest: Math.max(...long),
      refused: bodyBytes,
      inspected: bodyLimit,
    }),
  ];
}
