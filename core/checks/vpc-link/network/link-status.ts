import { evidence } from '../../../model/evidence.ts';
import type { FactsFor } from '../../../model/facts.ts';
import type { LinkPathV2 } from '../../../model/facts/network.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { Call } from '../../../model/plan.ts';
import { known } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';
import { failuresOf, logged } from '../../../signals/failures.ts';
import { faulty, healthy, judgeEach } from '../../define-check.ts';
import { distinctRoutes, groupBy } from './judge-paths.ts';
import { routesOver } from './steps.ts';

/** The causes that are a status of a VPC link of version 2. */
type Id = 'vpclink-v2-inactive' | 'vpclink-v2-failed' | 'vpclink-v2-pending';

/** What the status of a link that does not exist is called. */
const missing = 'MISSING';

/** What a person may run about a link, which is null where none exists. */
type Advise = (path: LinkPathV2, link: Link | null) => readonly Call[];
type Link = NonNullable<Extract<LinkPathV2['link'], { known: unknown }>['known']>;

/**
 * Judges each VPC link of version 2 by its status.
 * @param statuses those that are this cause
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vpc-links.html
 */
export function judgeStatus(
  id: Id,
  statuses: readonly string[],
  facts: FactsFor<'vpc-link'>,
  signals: Signals,
  advise: Advise,
): Verdict[] {
  const links = groupBy(facts['vpc-link'].targets ?? [], ({ connectionId }) => connectionId);
  return judgeEach(
    links,
    ([connectionId]) => connectionId,
    ([connectionId, paths]) => {
      const [path] = paths;
      if (!path) return healthy;
      const link = known(path.link);
      const status = link?.status ?? missing;
      if (!statuses.includes(status)) return healthy;
      const routes = distinctRoutes(paths.flatMap(routesOver));
      const why = link?.statusMessage ?? '';
      const advised = paths.flatMap((one) => advise(one, link));
      return faulty({
        subject: connectionId,
        confidence: 'certain',
        evidence: [
          evidence(`${id}.status`, { link: connectionId, status, why }),
          ...logged(failuresOf(signals, id, routes), id),
        ],
        routes,
        remedies: [],
        ...(advised.length > 0 && { advised }),
        data: { connectionId, status, ...(why !== '' && { statusMessage: why }) },
      });
    },
  );
}
