import { readFileSync } from 'node:fs';
import type { Evidence } from '../../../core/model/evidence.ts';
import type { Account } from '../../../simulator/account/account.ts';
import type { CloudWatchState } from '../../../simulator/account/cloudwatch/index.ts';
import type { DynamoDbState } from '../../../simulator/account/dynamodb/state.ts';
import { incidentsOf } from '../../../simulator/incidents.ts';
import type { Moment } from '../../../simulator/moments.ts';
import { Simulation } from '../../../simulator/simulation.ts';
import { deployedTemplate } from '../../../simulator/template-file.ts';
import { restApi } from '../../../simulator/worlds/rest-api.ts';
import { newLedger, roleAuthorizer } from '../../support/role-authorizer.ts';

const template = deployedTemplate();
/** Just after the moment of the events in test/fixtures/events. */
const soon = new Date('2026-11-21T02:14:42Z');
const days = 3 * 86_400_000;

export interface OrdersOptions {
  /** REST APIs by name, with their stages; a name may stand several times. */
  readonly apis?: readonly (readonly [name: string, stages: readonly string[]])[];
  /** Called when an execution enters a state, before the state does anything. */
  readonly entered?: (state: string, account: Account) => void;
}

/** What an execution came to. */
export interface Result {
  readonly status: string;
  readonly output: unknown;
}

/**
 * A deployment that only observes, in an account with the given APIs and no requests at all; every call is held against the
 * role of the Lambda that makes it.
 */
export function ordersAccount({
  apis = [['orders', ['prod']]],
  entered = () => {},
}: OrdersOptions = {}) {
  const moments: Moment[] = [];
  const simulation: Simulation = new Simulation({
    world: 'shop',
    seed: 1,
    template,
    variables: { GATEWAY_MEDIC_POLICY: JSON.stringify({ mode: 'observe' }) },
    observe: (moment) => {
      moments.push(moment);
      if (moment.kind === 'state' && moment.event.kind === 'entered')
        entered(moment.event.state, simulation.account);
    },
  });
  const ledger = newLedger();
  simulation.account.authorize = roleAuthorizer(simulation, { ledger });
  simulation.surroundings.traffic = [];
  simulation.clock.moveTo(soon.getTime());
  const ids = apis.map(([name, stages]) => {
    const api = restApi(simulation.account, name, 'An API of the tests');
    api.route('GET', '/', { integration: { type: 'MOCK' } });
    for (const stage of stages) api.deploy(stage, 'first');
    return api.id;
  });
  const results = () => [...simulation.executions.results.values()] as (Result | undefined)[];
  const [remediation = ''] = simulation.deployment?.rules.flatMap(({ targets }) => targets) ?? [];

  return {
    simulation,
    account: simulation.account,
    ids,
    ledger,
    /** What IAM refused; the product may take a refusal for a gap. */
    refused: () => [...ledger.refused],
    messages: () => moments.flatMap((moment) => (moment.kind === 'message' ? [moment] : [])),
    /** The states that an execution entered, in order. */
    states: () =>
      moments.flatMap((moment) =>
        moment.kind === 'state' && moment.event.kind === 'entered' ? [moment.event.state] : [],
      ),
    /** Lets every execution come to its end. @returns their results, oldest first */
    async finished(): Promise<(Result | undefined)[]> {
      const end = new Date(simulation.clock.now().getTime() + days);
      await simulation.advance(end, () => simulation.executions.open === 0);
      return results();
    },
    /** Starts an execution past the rule, as somebody in the console may. @param text JSON */
    start: (text: string) => simulation.executions.start(remediation, text),
    /** The names of the errors that the workflow caught. */
    caught: () =>
      moments.flatMap((moment) =>
        moment.kind === 'state' && moment.event.error ? [moment.event.error] : [],
      ),
    /** A metric alarm of its own, in the given state, that keeps its state while there is no data. */
    alarm(name: string, state: 'ALARM' | 'OK', dimensions: Readonly<Record<string, string>>): void {
      simulation.account.call('cloudwatch', 'PutMetricAlarm', {
        AlarmName: name,
        Namespace: 'AWS/ApiGateway',
        MetricName: '5XXError',
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
        Statistic: 'Average',
        Period: 60,
        EvaluationPeriods: 3,
        Threshold: 0.01,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'ignore',
      });
      const { alarms } = simulation.account.state<CloudWatchState>('cloudwatch');
      alarms[name]!.StateValue = state;
    },
    reports: () => incidentsOf(simulation).map(({ report }) => report),
    /** The partition keys of the table's items that begin so. */
    items(prefix: string): string[] {
      const { tables } = simulation.account.state<DynamoDbState>('dynamodb');
      const text = JSON.stringify(Object.values(tables).map(({ items }) => items));
      return [...text.matchAll(/"pk":\{"S":"([^"]*)"\}/g)]
        .map(([, key]) => key ?? '')
        .filter((key) => key.startsWith(prefix));
    },
  };
}

/** An event of test/fixtures/events, with parts of its detail replaced. */
export function eventNamed(name: string, detail: object = {}): AlarmEvent {
  const file = new URL(`../../fixtures/events/${name}.json`, import.meta.url);
  const event = JSON.parse(readFileSync(file, 'utf8')) as AlarmEvent;
  return { ...event, detail: { ...event.detail, ...detail } };
}

/** The 5XX alarm's event with other dimensions. */
export const eventAbout = (dimensions: Readonly<Record<string, string>>): AlarmEvent =>
  eventNamed('rest-5xx', {
    configuration: {
      metrics: [
        {
          id: 'm1',
          metricStat: {
            metric: { namespace: 'AWS/ApiGateway', name: '5XXError', dimensions },
            period: 60,
            stat: 'Average',
          },
        },
      ],
    },
  });

export interface AlarmEvent {
  readonly id: string;
  readonly detail: {
    readonly alarmName: string;
    readonly state: Readonly<Record<string, unknown>>;
    readonly configuration: unknown;
  };
}

/** What an execution that opened no incident of its own gives as its reason. */
export const reasonOf = (result: Result | undefined): Evidence | undefined =>
  (result?.output as { reason?: Evidence } | undefined)?.reason;
