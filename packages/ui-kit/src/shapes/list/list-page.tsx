import type { ReactNode } from 'react';
import { Page } from '../page.tsx';
import { ListPart, type ListPartProps } from './list-part.tsx';

export interface ListPageProps<Row> extends Omit<ListPartProps<Row>, 'label' | 'actions'> {
  readonly title: string;
  readonly description?: ReactNode;
  readonly back?: { readonly to: string; readonly title: string };
  readonly actions?: ReactNode;
}

/** A page that is a list. */
export function ListPage<Row>({ title, description, back, actions, ...list }: ListPageProps<Row>) {
  return (
    <Page title={title} description={description} back={back} actions={actions}>
      <ListPart label={title} {...list} />
    </Page>
  );
}
