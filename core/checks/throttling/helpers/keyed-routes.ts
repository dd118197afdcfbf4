import type { BaseFacts } from '../../../model/facts.ts';
import { known } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';

/**
 * The methods that ask for an API key: usage plans count requests to these only.
 * @throws MissingEvidence where the deployed methods could not be read
 */
export const keyedRoutes = ({ configuration }: BaseFacts): RouteRef[] =>
  known(configuration.routes)
    .filter(({ apiKeyRequired }) => apiKeyRequired)
    .map(({ httpMethod, path }) => ({ httpMethod, path }));
