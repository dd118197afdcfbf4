import type { Messages } from '../types.ts';

/** What log queries cost, and what was left out because of it. */
const queries: Messages = {
  'over-cap':
    'Not read: the log query could cost {cost}, more than is left of the cap of {cap} an incident. Raise {setting} to read it.',
  narrowed:
    'The log query could cost {cost}, more than is left of the cap of {cap} an incident. {searched} of {groups, plural, one {# log group was} other {# log groups were}} searched, from {from} on. Raise {setting} to read all of it.',
  'unknown-size':
    'Not read: CloudWatch has no IncomingBytes of this log group, so the cost of a query is unknown, and too little is left of the cap of {cap} an incident. Raise {setting} to read it.',
  estimate:
    'Log queries: about {cost} for {megabytes} MB, at most {cap}.{unknown, plural, =0 {} one { # group of unknown size.} other { # groups of unknown size.}}',
  spent:
    '{spent} for {megabytes} MB in {queries, plural, one {# query} other {# queries}}; of this {diagnosis} for the diagnosis{estimated, select, none {, which could not be estimated} other {, estimated at {estimated}}}; cap: {cap}.{refused, plural, =0 {} one { # query was left out or narrowed because of the cap.} other { # queries were left out or narrowed because of the cap.}}',
  stopped:
    'The log query was stopped: it scanned more than the {cost} that were set aside for it. Raise {setting} to read it.',
};

export default queries;
