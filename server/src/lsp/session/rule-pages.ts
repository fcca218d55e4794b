/** Where this editor opens the page that explains a rule: on the internet, in the extension, or the file that comes along. */
import { isAddress, pageOf, urlOf } from '../../core/engine/url.js';
import type { PageAddress } from '../convert.js';
import { pathOf } from '../uris.js';
import type { Client } from './client.js';

/** A command of our own extension, for links in cards, which lead nowhere else by themselves. */
const SHOW_PAGE = 'customerFirst.openPage';

/** `shipped` is the address that the pages of this installation stand below, ending in `/`; null in a browser. */
export function addressPages({ pages }: Pick<Client, 'pages'>, shipped: string | null): PageAddress {
  const home = pages ?? shipped;
  return (ruleId) => {
    const url = urlOf(ruleId);
    if (isAddress(url)) return url;
    return home === null ? null : `${home}${pageOf(ruleId)}`;
  };
}

/** What a link in a card has to say so that a click opens this address. */
export function linkInCard({ commands }: Pick<Client, 'commands'>, address: string): string {
  if (/^(?:https?|file):/.test(address) || !commands.has(SHOW_PAGE)) return address;
  return `command:${SHOW_PAGE}?${encodeURIComponent(JSON.stringify([address]))}`;
}

/** For people who open it themselves: a file by its path. */
export function readableAddress(address: string): string {
  return (address.startsWith('file:') ? pathOf(address) : null) ?? address;
}
