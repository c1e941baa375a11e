export {
  createApi,
  useRefresh,
  type ApiClient,
  type CommandOptions,
  type ListAnswer,
  type ListSource,
} from '../api/create-api.ts';
export type { InputOf, ItemOf, OutputOf } from '../api/operation-types.ts';
export { ProblemError, type Problem } from '../api/problem-error.ts';
