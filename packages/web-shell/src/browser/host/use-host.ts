import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { callHost, type HostApi } from './host-api.ts';

type Read = Extract<keyof HostApi, `GET ${string}`>;

/** Reads an operation of the host. */
export function useHost<Key extends Read>(
  operation: Key,
  query = '',
  enabled = true,
): UseQueryResult<HostApi[Key]> {
  return useQuery({
    queryKey: ['host', operation, query],
    queryFn: () => callHost(operation, undefined, query),
    enabled,
    retry: false,
  });
}
