import { type Report, reportSchema } from '../core/model/report.ts';
import type { Simulation } from './simulation.ts';

/** An incident as the product left it in its bucket. */
export interface SimulatedIncident {
  readonly report: Report;
  readonly html: string;
}

/** The incidents that have a report, oldest first. */
export function incidentsOf(simulation: Simulation): SimulatedIncident[] {
  const bucket = simulation.variables['GATEWAY_MEDIC_BUCKET'];
  if (bucket === undefined) return [];
  const objects = objectsOf(simulation, bucket);
  return [...objects.keys()]
    .filter((key) => key.endsWith('/report.json'))
    .map((key) => ({
      report: reportSchema.parse(JSON.parse(objects.get(key) ?? '')),
      html: objects.get(key.replace(/json$/, 'html')) ?? '',
    }))
    .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

/** Of two that were opened at the same time, which one wrote its report first is chance. */
const orderOf = ({ report: { incident } }: SimulatedIncident): string =>
  `${incident.openedAt} ${incident.id}`;

/** Everything that the product has stored, as text, by its key. */
export function documentsOf(simulation: Simulation): ReadonlyMap<string, string> {
  const bucket = simulation.variables['GATEWAY_MEDIC_BUCKET'];
  return bucket === undefined ? new Map() : objectsOf(simulation, bucket);
}

/** A document that the product has stored, by its key. */
export function documentText(simulation: Simulation, key: string): string | undefined {
  const bucket = simulation.variables['GATEWAY_MEDIC_BUCKET'];
  return bucket === undefined ? undefined : objectsOf(simulation, bucket).get(key);
}

/** Every object of a bucket as text, by key. */
function objectsOf(simulation: Simulation, bucket: string): Map<string, string> {
  const state = simulation.account.state<{
    buckets: Record<string, { objects: Record<string, { body: string }> }>;
  }>('s3');
  const objects = state.buckets[bucket]?.objects ?? {};
  return new Map(Object.entries(objects).map(([key, { body }]) => [key, body]));
}
