import * as z from 'zod/mini';

/** Where on its way a request fails. */
export const hopSchema = z.enum([
  'client',
  'gateway',
  'authorizer',
  'integration',
  'network',
  'backend',
]);
export type Hop = z.infer<typeof hopSchema>;

/**
 * What a cause does to requests: it `breaks` them; it only `hides` why they fail; it `masks` the failure from
 * clients, who then report something else; it `hinders` people who would change the API; or it is a `circumstance`, which
 * no log line names and which is suspected for what nothing else explains.
 */
export const roleSchema = z.enum(['breaks', 'hides', 'masks', 'hinders', 'circumstance']);
export type Role = z.infer<typeof roleSchema>;

/** Whether requests can fail for causes of a role. */
export const breaksRequests = (role: Role): boolean => role === 'breaks' || role === 'circumstance';
