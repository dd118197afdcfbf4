/** The tag by which people say that something is theirs alone: it is diagnosed, and never changed. */
export const handsOffTag = { key: 'gateway-medic', value: 'hands-off' } as const;
