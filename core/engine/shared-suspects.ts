import type { Diagnosis } from '../model/diagnosis.ts';
import type { Configuration } from '../model/facts/configuration.ts';
import { functionInUri } from '../model/lambda-arn.ts';
import { knownOr } from '../model/reading.ts';
import type { Suspect } from '../model/storm.ts';

/** What is known of one incident of a storm. */
export interface StormSample {
  readonly diagnosis: Diagnosis;
  readonly configuration: Configuration;
}

type Trait = Omit<Suspect, 'incidents'>;

/**
 * What at least two incidents of a storm have in common, and at least half of them for what their stages merely share: the
 * causes that were found, then what all their requests depend on. The most common first, causes before things.
 */
export function sharedSuspects(samples: readonly StormSample[]): Suspect[] {
  const counts = new Map<string, Suspect>();
  for (const trait of samples.flatMap(traitsOf)) {
    const key = JSON.stringify(trait);
    counts.set(key, { ...trait, incidents: (counts.get(key)?.incidents ?? 0) + 1 });
  }
  const enough = ({ kind, incidents }: Suspect) =>
    incidents >= 2 && (kind === 'cause' || incidents * 2 >= samples.length);
  const found = [...counts.values()].filter(enough);
  // A cause that is shared with its subject need not be named without it.
  const told = found.filter(
    (one) =>
      one.kind !== 'cause' ||
      one.subject !== '' ||
      !found.some((other) => other.subject !== '' && isSame(one, other)),
  );
  return told.toSorted((a, b) => rank(a) - rank(b) || b.incidents - a.incidents);
}

const isSame = (one: Suspect, other: Suspect): boolean =>
  other.kind === 'cause' && one.check === other.check && one.incidents === other.incidents;

const rank = ({ kind }: Suspect): number => (kind === 'cause' ? 0 : 1);

function traitsOf({ diagnosis, configuration }: StormSample): Trait[] {
  const causes = diagnosis.causes.flatMap(({ check, subject }): Trait[] => [
    { kind: 'cause', check, subject },
    { kind: 'cause', check, subject: '' },
  ]);
  return unique([...causes, ...thingsOf(configuration)]);
}

/** What the stage's routes depend on. */
function thingsOf({ routes, authorizers }: Configuration): Trait[] {
  const thing = (kind: Trait['kind'], subject: string | undefined): Trait[] =>
    subject === undefined ? [] : [{ kind, check: '', subject }];
  return [
    ...knownOr(authorizers, []).flatMap(({ authorizerUri, providerARNs = [] }) =>
      [
        ...providerARNs,
        ...(authorizerUri === undefined ? [] : [functionOf(authorizerUri)]),
      ].flatMap((subject) => thing('authorizer', subject)),
    ),
    ...knownOr(routes, []).flatMap(({ integration }) => [
      ...thing('link', integration?.connectionId),
      ...thing('function', functionInUri(integration?.uri ?? '')?.arn),
      ...thing('host', hostOf(integration?.uri)),
    ]),
  ];
}

const functionOf = (uri: string): string => functionInUri(uri)?.arn ?? uri;

const hostOf = (uri: string | undefined): string | undefined =>
  uri !== undefined && /^https?:/.test(uri) && URL.canParse(uri) ? new URL(uri).host : undefined;

const unique = (traits: readonly Trait[]): Trait[] => [
  ...new Map(traits.map((one) => [JSON.stringify(one), one])).values(),
];
