import { buildChat } from './chat.ts';
import { buildChatInNewAccount } from './chat-in-new-account.ts';
import { buildFleet } from './fleet.ts';
import { buildShop } from './shop.ts';
import { buildShopInNewAccount } from './shop-in-new-account.ts';
import { buildStorefront } from './storefront.ts';
import { type BuildWorld, type PlacedWorld, usual } from './world.ts';

/** The worlds that are built by code. */
export const worlds = {
  shop: buildShop,
  'shop-in-new-account': buildShopInNewAccount,
  storefront: buildStorefront,
  fleet: buildFleet,
  chat: buildChat,
  'chat-in-new-account': buildChatInNewAccount,
} satisfies Record<string, BuildWorld>;
export type WorldName = keyof typeof worlds;

export const isWorld = (name: string): name is WorldName => Object.hasOwn(worlds, name);

/** A world that is built by code, where it usually stands. */
export const builtIn = (name: WorldName): PlacedWorld => ({ ...usual, build: worlds[name] });
