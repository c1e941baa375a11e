import { createContext, useContext } from 'react';
import { tokensOf, type Tokens } from './tokens.ts';

export const TokensContext = createContext<Tokens>(tokensOf({ hasLargeType: false }));

/** Colours and type for charts and drawings; CSS uses the custom properties `--px-…`. */
export function useTokens(): Tokens {
  return useContext(TokensContext);
}
