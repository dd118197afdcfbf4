/** What IAM refused a caller, in AWS's words. */
export interface Denial {
  /** As `apigateway:PATCH`. */
  readonly action: string;
  /** Null: AWS does not name it. */
  readonly resource: string | null;
  /** Why, as `with an explicit deny …`; empty where AWS says no more. */
  readonly because: string;
}

const pattern =
  /is not authorized to perform: ?([\w-]{1,40}:\w{1,60})(?: on resource: "?([\w:/.*@=+$,%{}-]{1,400}))?"?(?:.{0,40}?(because no [\w -]{1,60} (?:policy|boundary) allows|with an explicit deny(?: in an? [\w -]{1,60})?))?/;

/**
 * The denial in an error's message; undefined where it names no action, as of EC2.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function denialIn(message: string): Denial | undefined {
  const [, action, resource = null, because = ''] = pattern.exec(message) ?? [];
  return action === undefined ? undefined : { action, resource, because };
}

/** Whether allowing the caller more changes nothing: a deny, a boundary or a policy of the organization refuses it. */
export const isBeyondGrants = ({ because }: Denial): boolean =>
  /explicit deny|boundary|service control|resource control|session policy/.test(because);
