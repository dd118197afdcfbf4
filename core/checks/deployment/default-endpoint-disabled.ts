import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { endpointCalls } from '../front/advice.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { endsTraffic } from './helpers/judge-domains.ts';

/**
 * The API's own host name answers no more, and clients still use it. Their requests reach no stage: they leave no metric and no log line,
 * so all that shows is that traffic ends.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html
 */
const id = 'default-endpoint-disabled';

export default defineCheck({
  id,
  ...endsTraffic,
  judge(facts, signals) {
    const { api } = facts.configuration;
    // Where requests arrive, clients use a custom domain name, as they should.
    if (!api.disableExecuteApiEndpoint || signals.symptom !== 'no-traffic') return healthy;
    const { minutes } = known(facts.metrics);
    const { since } = signals;
    const before = minutes.filter(
      ({ at, requests }) => requests > 0 && (since === null || at < since),
    );
    const requests = before.reduce((sum, minute) => sum + minute.requests, 0);
    const change = changeBefore(
      facts,
      signals,
      ({ name, details }) =>
        (name === 'UpdateRestApi' && details['replace /disableExecuteApiEndpoint'] === 'true') ||
        (name === 'UpdateApi' && details['disableExecuteApiEndpoint'] === true),
    );
    const isSudden = since !== null && before.length > 0;
    return faulty({
      subject: api.id,
      confidence: change && isSudden ? 'certain' : isSudden ? 'likely' : 'possible',
      evidence: [
        evidence(`${id}.off`, { api: api.id }),
        ...(isSudden
          ? [evidence(`${id}.ended`, { at: since, requests, minutes: before.length })]
          : []),
        ...changedBy(change),
      ],
      routes: 'all',
      remedies: [],
      advised: endpointCalls(facts.configuration.http ? 'HTTP' : 'REST', api.id),
    });
  },
});
