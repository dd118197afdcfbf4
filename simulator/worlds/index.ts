import { buildShop } from './shop.ts';
import { buildShopInNewAccount } from './shop-in-new-account.ts';
import type { BuildWorld } from './world.ts';

/** The worlds that scenarios may name. */
export const worlds = {
  shop: buildShop,
  'shop-in-new-account': buildShopInNewAccount,
} satisfies Record<string, BuildWorld>;
export type WorldName = keyof typeof worlds;

export const isWorld = (name: string): name is WorldName => Object.hasOwn(worlds, name);
