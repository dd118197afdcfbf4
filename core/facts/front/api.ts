import type { Environment } from '../../aws/environment.ts';
import type { FrontApi } from '../../model/front/front.ts';
import type { Reading } from '../../model/reading.ts';
import { readHttpApi } from './http-api.ts';
import { readRestApi } from './rest-api.ts';

/**
 * The API of an id with the names of its stages; null where there is none, a gap where it is a WebSocket API.
 * @param isHttp whether it answered as an HTTP API does: both kinds have ids of the same form, and asking for the right one first saves calls
 */
export async function readFrontApi(
  environment: Environment,
  id: string,
  isHttp: boolean,
): Promise<Reading<FrontApi | null>> {
  const [first, second] = isHttp ? [readHttpApi, readRestApi] : [readRestApi, readHttpApi];
  const found = await first(environment, id);
  return 'known' in found && found.known === null ? second(environment, id) : found;
}
