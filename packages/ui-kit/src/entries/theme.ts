export { useTokens } from '../theme/theme-context.ts';
export type { Tokens } from '../theme/tokens.ts';
