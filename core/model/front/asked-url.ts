import type { Asked, ProbeMethod } from './asked.ts';

/** Why a URL cannot be asked. */
export type Unaskable = 'no-url' | 'not-https' | 'user' | 'address';

/** `a1b2c3.execute-api.eu-central-1.amazonaws.com`, `a1b2c3-vpce-0123.execute-api…`, also of China. */
const executeApi =
  /^([a-z0-9]+)(?:-(vpce-[0-9a-f]+))?\.execute-api\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;

/** Whether a word is meant as a URL: names and ids of APIs hold no `://`. */
export const isUrl = (word: string): boolean => word.includes('://');

/** The request that a URL stands for. Query and fragment are left out: they may hold secrets, and choose no stage. */
export function askedUrl(text: string, method: ProbeMethod): Asked | Unaskable {
  if (!URL.canParse(text)) return 'no-url';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'user';
  if (url.protocol !== 'https:') return 'not-https';
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$|^\[/.test(host) || !host.includes('.')) return 'address';
  const [, apiId, vpcEndpoint, region] = executeApi.exec(host) ?? [];
  return {
    host,
    port: url.port === '' ? 443 : Number(url.port),
    path: url.pathname,
    method,
    ...(apiId !== undefined &&
      region !== undefined && {
        endpoint: { apiId, region, ...(vpcEndpoint !== undefined && { vpcEndpoint }) },
      }),
  };
}
