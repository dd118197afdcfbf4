/** Names that no public resolver knows, and addresses of private networks. */
const inside = /^(localhost|.*\.(local|internal|corp|lan)|\[.*\]|\d+\.\d+\.\d+\.\d+)$/i;

/** Whether a host, with its port, is a name that public DNS should resolve. */
export const isPublicName = (host: string): boolean => {
  const name = host.replace(/:\d+$/, '');
  return name.includes('.') && !inside.test(name);
};

/** Addresses of private networks (RFC 1918), of carriers (RFC 6598), of links and of the machine itself. */
const privateAddress =
  /^(10|127|0)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;

/**
 * Names that only private networks resolve, and those of internal load balancers and interface endpoints, which resolve to private
 * addresses.
 */
const privateName =
  /^localhost$|\.(local|internal|corp|lan)$|^internal-.*\.elb\.amazonaws\.com(\.cn)?$|\.vpce\.amazonaws\.com(\.cn)?$/i;

/** Whether a host, with its port, lies in a private network, where nothing reaches it over the internet. */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return /^[\d.]+$/.test(name) ? privateAddress.test(name) : privateName.test(name);
}
