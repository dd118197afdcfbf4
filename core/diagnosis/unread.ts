import { checkPlaces } from '../checks/places.generated.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';
import { type Route, serves } from '../model/route.ts';
import type { Failure, Signals } from '../model/signals.ts';

type Missing = Diagnosis['notChecked'][number];

/** What a circumstance is blamed for. */
interface Blamed {
  readonly base: Facts;
  readonly signals: Signals;
  /** The failed requests of the log sample; empty where there is none. */
  readonly explained: readonly Failure[];
}

/**
 * The checks that could not be made and might explain the same failures: what is found by elimination needs everything to be
 * looked at first. A check counts for the methods that use its subject, and not against log lines that name other causes.
 * @returns their ids
 */
export function unreadFor(missing: readonly Missing[], blamed: Blamed): string[] {
  const able = new Set(
    checkPlaces
      .filter(
        ({ role, symptoms }) => role === 'breaks' && symptoms.includes(blamed.signals.symptom),
      )
      .map(({ id }) => id as string),
  );
  const ids = missing.filter((one) => able.has(one.check) && mightExplain(one, blamed));
  return [...new Set(ids.map(({ check }) => check))];
}

function mightExplain({ check, subject }: Missing, { base, signals, explained }: Blamed): boolean {
  const routes = usersOf(subject, base);
  const fits = (route: Failure['route']) =>
    route === null || routes === null || routes.some((one) => serves(one, route));
  if (explained.length > 0)
    return explained.some(
      ({ causes, route }) => (causes.length === 0 || causes.includes(check)) && fits(route),
    );
  const failing = signals.routes?.filter(({ excess }) => excess > 0) ?? [];
  return failing.length === 0 || failing.some(({ route }) => fits(route));
}

/** The methods whose integration uses something: a function, a link, a host. Null where none names it. */
function usersOf(subject: string | undefined, { configuration }: Facts): Route[] | null {
  if (subject === undefined || subject === '') return null;
  const users = knownOr(configuration.routes, []).filter(
    ({ integration }) =>
      integration?.connectionId === subject || integration?.uri?.includes(subject),
  );
  return users.length > 0 ? users : null;
}
