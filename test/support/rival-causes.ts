import * as z from 'zod/mini';
import { checks } from '../../core/checks/registry.generated.ts';
import { explain } from '../../core/diagnosis/explanation.ts';
import { sampleOf } from '../../core/diagnosis/symptom.ts';
import type { Cause } from '../../core/model/cause.ts';
import type { Diagnosis } from '../../core/model/diagnosis.ts';
import {
  domains,
  type FaultyFinding,
  type Finding,
  findingSchema,
} from '../../core/model/finding.ts';
import { type Signals, signalsSchema } from '../../core/model/signals.ts';
import { documentText, incidentsOf } from '../../simulator/incidents.ts';
import type { Simulation } from '../../simulator/simulation.ts';

/**
 * Pairs of causes that a diagnosis holds likely or certain and that explain the same failed requests, although neither accounts
 * for the other: to whoever reads it, one of the two is wrong.
 * @param findings what the diagnosis was made from
 */
export function rivalCauses(
  { causes }: Pick<Diagnosis, 'causes'>,
  signals: Signals,
  findings: readonly FaultyFinding[],
): string[] {
  const sample = sampleOf(signals);
  const firm = causes.filter(
    ({ confidence, role }) => confidence !== 'possible' && role !== 'hides',
  );
  const explained = firm.map((cause) => {
    const own = findings.find((one) => isOf(cause, one));
    const { named = [], silent = [] } = own ? explain(own, sample, []) : {};
    return new Set([...named, ...silent].map(({ requestId }) => requestId));
  });
  return firm.flatMap((one, index) =>
    firm.slice(index + 1).flatMap((other, offset) => {
      const shared = [...(explained[index] ?? [])].filter((request) =>
        explained[index + 1 + offset]?.has(request),
      );
      const apart = shared.length === 0 || accounts(one, other) || accounts(other, one);
      return apart ? [] : [`${nameOf(one)} and ${nameOf(other)}: ${shared.length} requests`];
    }),
  );
}

/** The rivals of every diagnosis that a simulation has stored. */
export const rivalsIn = (simulation: Simulation): string[] =>
  incidentsOf(simulation).flatMap(({ report: { incident, attempts } }) =>
    attempts.flatMap(({ number, diagnosis }) => {
      const read = (name: string) =>
        JSON.parse(
          documentText(simulation, `incidents/${incident.id}/${number}/${name}`) ?? 'null',
        ) as unknown;
      const signals = signalsSchema.parse(read('signals.json'));
      const findings = domains.flatMap((domain) => {
        const checked = z.nullable(checkedSchema).parse(read(`checks/${domain}.json`));
        return checked?.findings ?? [];
      });
      return rivalCauses(diagnosis, signals, findings.filter(isFaulty));
    }),
  );

const checkedSchema = z.object({ findings: z.array(findingSchema) });

const isFaulty = (finding: Finding): finding is FaultyFinding => finding.verdict === 'faulty';

const isOf = (cause: Cause, { check, subject }: FaultyFinding): boolean =>
  check === cause.check && subject === cause.subject;

const nameOf = ({ check, subject }: Cause): string => `${check} (${subject})`;

const accounts = (root: Cause, other: Cause): boolean =>
  checks
    .find(({ id }) => id === root.check)
    ?.accountsFor?.some((cause: string) => cause === other.check) ?? false;
