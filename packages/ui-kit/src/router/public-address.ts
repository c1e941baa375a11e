import { connection } from '../connection/connection.ts';

/** The whole address of a plugin's page without account: to be sent, printed or scanned. */
export function publicAddress(plugin: string, path: string): string {
  const { basePath, countyId } = connection();
  return new URL(`${basePath}/${countyId}/a/${plugin}${path}`, window.location.origin).href;
}
