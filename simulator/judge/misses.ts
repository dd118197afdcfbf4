import type { Expectation, IncidentExpectation } from '../expectation.ts';
import type { SimulatedIncident } from '../incidents.ts';
import { compareChain } from './chain.ts';
import { compareOutcome, compareRounds, compareSet } from './compare.ts';
import type { Round } from './rounds.ts';
import { type WrongFix, wrongFixText } from './wrong-fixes.ts';

/** What came of a scenario, as far as it is compared. */
export interface Result {
  readonly outcome: string;
  readonly incidents: readonly SimulatedIncident[];
  readonly rounds: readonly Round[];
  readonly unchanged: boolean;
  /** The subjects of the mails that were sent. */
  readonly subjects: readonly string[];
  readonly wrongFixes: readonly WrongFix[];
  /** The names of the product's calls. */
  readonly calls: readonly string[];
  /** A plan is advice: "none" means that none is to be applied. */
  readonly advice: boolean;
}

/** What is not as the scenario expects, in words. */
export const missesOf = (expect: Expectation, result: Result): string[] => [
  ...ofIncident(expect, result, 1, result.outcome),
  ...(expect.causes
    ? compareSet(expect.causes, [...new Set(result.rounds.flatMap(({ held }) => held))])
    : []),
  ...(expect.incidents ?? []).flatMap((one, index) => laterIncident(one, result, index + 2)),
  ...(expect.unchanged && !result.unchanged
    ? ['unchanged: the configuration is not what it was']
    : []),
  ...expect.not
    .filter((id) => result.rounds.some(({ cause }) => cause === id))
    .map((id) => `not: ${id} was named as the cause`),
  ...(expect.also ?? [])
    .filter((id) => !besideIn(result).includes(id))
    .map((id) => `also: ${id} was not reported beside the cause`),
  ...(expect.says ?? [])
    .filter((code) => !saidIn(result).includes(code))
    .map((code) => `says: no plan says ${code}`),
  ...forbidden(expect, result),
  ...ofMessages(expect, result),
  ...result.wrongFixes.map(wrongFixText),
];

const besideIn = ({ incidents }: Result): string[] =>
  (incidents[0]?.report.attempts[0]?.diagnosis.unrelated ?? []).map(({ check }) => check);

const saidIn = ({ incidents }: Result): string[] =>
  (incidents[0]?.report.attempts ?? []).flatMap(({ plan }) =>
    (plan?.blastRadius ?? []).map(({ code }) => code),
  );

function ofIncident(
  { cause, remedy, outcome, chain }: IncidentExpectation,
  { rounds, incidents, advice }: Result,
  number: number,
  came: string,
): string[] {
  const own = rounds.filter(({ incident }) => incident === number);
  const first = incidents[number - 1]?.report.attempts[0]?.diagnosis.causes[0];
  const remedies = own.map(({ plan }) => plan?.remedy ?? null);
  const applied = advice && remedy === null ? [] : remedies;
  return [
    ...(cause === undefined
      ? []
      : compareRounds(
          'cause',
          cause,
          own.map((one) => one.cause),
        )),
    ...(remedy === undefined ? [] : compareRounds('remedy', remedy, applied)),
    ...(outcome === undefined ? [] : compareOutcome(outcome, came)),
    ...(chain === undefined ? [] : compareChain(chain, first)),
  ];
}

function laterIncident(expect: IncidentExpectation, result: Result, number: number): string[] {
  const incident = result.incidents[number - 1];
  const place = `incident ${number}, `;
  if (!incident) return [`${place}which was expected, did not open`];
  const held = result.rounds.filter((one) => one.incident === number).flatMap((one) => one.held);
  return [
    ...ofIncident(expect, result, number, incident.report.incident.outcome ?? 'open'),
    ...(expect.causes ? compareSet(expect.causes, [...new Set(held)]) : []),
  ].map((miss) => place + miss);
}

function forbidden({ forbidden: never }: Expectation, { rounds, calls: made }: Result): string[] {
  if (!never) return [];
  const named = rounds.flatMap(({ causes }) => causes);
  const written = rounds.flatMap(({ writes }) => writes.map(({ call }) => call));
  const { causes, writes, calls = [] } = never;
  return [
    ...causes.filter((id) => named.includes(id)).map((id) => `forbidden: ${id} was named`),
    ...[...new Set(written)]
      .filter((call) => writes === 'any' || writes.includes(call))
      .map((call) => `forbidden: ${call} was written`),
    ...calls.filter((call) => made.includes(call)).map((call) => `forbidden: ${call} was called`),
  ];
}

function ofMessages({ messages }: Expectation, { subjects }: Result): string[] {
  if (!messages) return [];
  const wasSent = (part: string) => subjects.some((subject) => subject.includes(part));
  return [
    ...messages.sent
      .filter((part) => !wasSent(part))
      .map((part) => `messages: no "${part}" was sent`),
    ...messages.notSent.filter(wasSent).map((part) => `messages: "${part}" was sent`),
  ];
}
