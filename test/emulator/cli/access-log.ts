import { type Place } from './place.ts';
import { writeLog } from './traffic.ts';

/** Values of an access log's line by `$context` variable. What is not there is `-`. */
export type Row = Readonly<Record<string, string | number>>;

/** The stage's access log. */
export const accessLog = ({ name }: Place): string => `/aws/apigateway/${name}`;

/** As a stage names it. */
export const accessLogArn = (place: Place): string =>
  `arn:aws:logs:${place.account.region}:${place.account.id}:log-group:${accessLog(place)}`;

/** An access log in which some requests of the last minutes ended as the rows say. */
export const writeRows = (place: Place, format: string, rows: readonly Row[]): Promise<void> =>
  writeLog(place, accessLog(place), (request) =>
    rows.map((row) => lineOf(format, { ...usualOf(place), requestId: request, ...row })),
  );

const usualOf = ({ kind, apiId, stage }: Place): Row => ({
  apiId,
  stage,
  httpMethod: 'GET',
  ...(kind === 'REST' ? { resourcePath: '/orders' } : { routeKey: 'GET /orders' }),
  path: kind === 'REST' || stage !== '$default' ? `/${stage}/orders` : '/orders',
  responseLatency: 50,
});

const lineOf = (format: string, row: Row): string =>
  format.replace(/\$context\.([A-Za-z][\w.]*)/g, (_whole, variable: string) =>
    String(row[variable] ?? '-'),
  );
