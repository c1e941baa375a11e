import { useUnits } from '@peixun/ui-kit/unit-picker';
import { kernel } from '../kernel-client.ts';

/** Names by id of what is referred to; `undefined` for nothing and for what may not be seen. */
export interface Names {
  readonly unit: (id: string | null) => string | undefined;
  readonly audience: (id: string | null) => string | undefined;
  readonly post: (id: string | null) => string | undefined;
  readonly audiences: readonly { readonly id: string; readonly name: string }[];
  readonly posts: readonly { readonly id: string; readonly name: string }[];
}

export function useNames(): Names {
  const units = useUnits().data?.items ?? [];
  const audiences = kernel.useOperation('GET /audiences').data?.items ?? [];
  const posts = kernel.useOperation('GET /posts').data?.items ?? [];
  const nameIn = (items: readonly { readonly id: string; readonly name: string }[]) => (id: string | null) =>
    items.find(item => item.id === id)?.name;
  return { unit: nameIn(units), audience: nameIn(audiences), post: nameIn(posts), audiences, posts };
}
