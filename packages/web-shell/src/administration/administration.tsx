import { NotFound } from '../browser/county/not-found.tsx';

export function Administration() {
  return <NotFound />;
}
