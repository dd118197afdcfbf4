import { hides, inOrder, takesPath } from '../../../model/front/choose-rule.ts';
import type { PathMapping, ReadDomain } from '../../../model/front/domain.ts';
import type { RoutingRule } from '../../../model/front/routing-rule.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { ChangeEvent } from '../../../model/facts/changes.ts';
import { known } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';
import type { Target } from '../../../model/target.ts';
import { changeBefore } from '../../changed-by.ts';

/** A rule or a mapping that leads to the stage. */
export type WayIn =
  | { readonly kind: 'rule'; readonly basePath: string; readonly rule: RoutingRule }
  | { readonly kind: 'mapping'; readonly basePath: string; readonly mapping: PathMapping };

/** A way in of which a rule that leads elsewhere takes every request. */
export interface HiddenWay {
  readonly way: WayIn;
  readonly by: RoutingRule;
}

/** How requests to a custom domain with routing rules come to a stage. */
export interface WaysIn {
  /** In the order in which they are tried. */
  readonly rules: readonly RoutingRule[];
  /** Those that some request can take. */
  readonly open: readonly WayIn[];
  readonly hidden: readonly HiddenWay[];
}

type Place = Pick<Target, 'apiId' | 'stage'>;

/** Whether a rule leads to the stage. */
export const leadsHere = ({ apiId, stage }: RoutingRule, target: Place): boolean =>
  apiId === target.apiId && stage === target.stage;

/**
 * The ways to the stage; null for a domain whose mappings alone decide.
 * @throws MissingEvidence where rules or mappings could not be read
 */
export function waysIn({ domain, mappings, rules }: ReadDomain, target: Place): WaysIn | null {
  if (domain.routingMode === undefined) return null;
  const mapped = known(mappings);
  const read = inOrder(rules === undefined ? [] : known(rules));
  const elsewhere = read.filter((rule) => !leadsHere(rule, target));
  const byRule = read
    .filter((rule) => leadsHere(rule, target))
    .map((rule) => ({
      way: { kind: 'rule' as const, basePath: rule.basePath, rule },
      by: elsewhere.find((other) => hides(other, rule)),
    }));
  const byMapping = mapped
    .filter(({ apiId, stage = target.stage }) => apiId === target.apiId && stage === target.stage)
    .map((mapping) => ({
      way: { kind: 'mapping' as const, basePath: mapping.basePath, mapping },
      by: elsewhere.find((rule) => rule.headers.length === 0 && takesPath(rule, mapping.basePath)),
    }));
  const all = [...byRule, ...byMapping];
  return {
    rules: read,
    open: all.flatMap(({ way, by }) => (by === undefined ? [way] : [])),
    hidden: all.flatMap(({ way, by }) => (by === undefined ? [] : [{ way, by }])),
  };
}

const ofRules = /^(Create|Put|Delete)RoutingRule$/;

/** The newest change of how a domain's rules lead, from the hour before the symptom began. */
export const ruleChange = (
  facts: BaseFacts,
  signals: Signals,
  domain: string,
): ChangeEvent | undefined =>
  changeBefore(
    facts,
    signals,
    ({ name, resources, details }) =>
      (ofRules.test(name) || (name === 'UpdateDomainName' && changesMode(details))) &&
      resources.some(({ kind, id }) => kind === 'domain' && id === domain),
  );

/** Version 2 of the API has it as a field, version 1 as a patch. */
const changesMode = (details: ChangeEvent['details']): boolean =>
  Object.keys(details).some((name) => name === 'routingMode' || name.endsWith(' /routingMode'));
