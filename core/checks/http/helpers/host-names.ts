/** Names that no public resolver knows, and addresses of private networks. */
const inside = /^(localhost|.*\.(local|internal|corp|lan)|\[.*\]|\d+\.\d+\.\d+\.\d+)$/i;

/** Whether a host, with its port, is a name that public DNS should resolve. */
export const isPublicName = (host: string): boolean => {
  const name = host.replace(/:\d+$/, '');
  return name.includes('.') && !inside.test(name);
};
