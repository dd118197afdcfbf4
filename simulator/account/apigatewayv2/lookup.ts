import { notFound } from '../apigateway/errors.ts';
import type { ApiGatewayV2State, StoredV2Api } from './state.ts';

/** @throws NotFoundException where there is no such API */
export function apiOf({ apis }: ApiGatewayV2State, ApiId: string): StoredV2Api {
  const found = apis[ApiId];
  if (!found) throw notFound(`Invalid API identifier specified ${ApiId}`);
  return found;
}

/** @throws NotFoundException naming the kind of thing that there is not */
export function oneOf<T>(all: Readonly<Record<string, T>>, id: string, kind: string): T {
  const found = all[id];
  if (!found) throw notFound(`Unable to find ${kind} by ID ${id}`);
  return found;
}
