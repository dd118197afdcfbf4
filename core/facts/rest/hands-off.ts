/** The tag by which people say that an API or a stage is theirs alone: it is diagnosed, and never changed. */
const tag = { key: 'gateway-medic', value: 'hands-off' };

/** What the tags say, as a field of the facts; absent: nothing. */
export const handsOffOf = (
  tags: Readonly<Record<string, string>> | undefined,
): { handsOff?: true } =>
  tags?.[tag.key]?.trim().toLowerCase() === tag.value ? { handsOff: true } : {};
