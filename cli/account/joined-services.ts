import type { Grant } from '../../core/model/write.ts';

/** A statement of a policy that allows something. */
interface Written {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Grant['conditions'];
}

/**
 * Joins statements without conditions that are about different services: no action of one service applies to the ARNs of another, so
 * together they allow the same. A managed policy has room for 6144 characters.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function servicesJoined(written: readonly Written[]): Written[] {
  const joined: { services: Set<string>; statement: Written }[] = [];
  const apart: Written[] = [];
  for (const statement of written) {
    const services = servicesOf(statement);
    if (services === null) {
      apart.push(statement);
      continue;
    }
    const room = joined.find((one) => services.every((service) => !one.services.has(service)));
    if (room) {
      services.forEach((service) => room.services.add(service));
      room.statement = both(room.statement, statement);
    } else joined.push({ services: new Set(services), statement });
  }
  return [...apart, ...joined.map(({ statement }) => statement)];
}

/** The services of a statement's actions and ARNs; null where it must stand alone. */
function servicesOf({ Action, Resource, Condition }: Written): string[] | null {
  if (Condition || Resource.includes('*')) return null;
  return [
    ...Action.map((action) => action.split(':')[0] ?? ''),
    ...Resource.map((arn) => arn.split(':')[2] ?? ''),
  ];
}

const both = (a: Written, b: Written): Written => ({
  Action: [...a.Action, ...b.Action].toSorted(),
  Resource: [...a.Resource, ...b.Resource].toSorted(),
});
